/* The page on which people become mentors: a form, and the card that the directory would show. */

import { say } from "./words.js";
import { peopleOn } from "./people.js";
import { groupLines, remarkLine, wordLine, wordsLine } from "./yaml.js";
import { judgeCount, judgePublic, problemOf } from "./judge.js";
import { pickedIn } from "./fields.js";
import { dayOf, questionOf, startSheet, wordsOf } from "./sheet.js";
import { accountPieces } from "./account.js";
import { hoursGroup, startHours } from "./hours.js";
import { judgeLinks, linkPieces, startLinks } from "./links.js";
import { startLanguages } from "./languages.js";
import { startZone } from "./zones.js";
import { showCard } from "./preview.js";

/** Make the mentor form work, where it is on the page. */
export function startJoin(page, signal) {
  const form = page.querySelector('form[data-sheet="mentor"]');
  if (form) startSheet(form, signal, (sheet) => mentorParts(sheet, page));
}

function mentorParts(sheet, page) {
  const { form, knowledge, signal } = sheet;
  const field = (name) => questionOf(form, name);
  const tags = knowledge.languages.split(" ");
  const languages = startLanguages(field("languages"), signal, tags, () => sheet.changed());
  const hours = startHours(field("hours"), signal, knowledge.most.hours, () => sheet.changed());
  const links = startLinks(field("links"), signal, knowledge.most.links, () => sheet.changed());
  startZone(field("timezone"), knowledge);
  const known = { people: null };
  peopleOn(page).then(
    (people) => {
      known.people = people;
      if (!signal.aborted) sheet.refresh();
    },
    () => undefined,
  );
  return {
    pieces: { ...mentorPieces(sheet, languages, hours), links: () => linkPieces(links.rows()) },
    problems: () => [
      ...judgeTopics(form, knowledge),
      ...judgeCount({ id: field("languages").id, name: "languages", label: field("languages").dataset.label }, languages.picked().length, knowledge),
      ...hours.rows().flatMap((row) => judgeHours(row, knowledge)),
      ...judgeLinks(links.rows(), knowledge),
      ...judgePause(field("pauses"), knowledge),
      ...judgePlace(form, knowledge),
      ...judgePublic({ id: idOfTopic(form), name: "suggested", text: wordsOf(form, "suggested") }, knowledge),
    ],
    isEmpty: (one) => (one === field("languages") ? !languages.picked().length : undefined),
    extra: () => ({ languages: languages.picked(), hours: hours.rows(), links: links.rows() }),
    restore: (extra) => {
      languages.pick(extra.languages ?? []);
      hours.fill(extra.hours ?? []);
      links.fill(extra.links ?? []);
      if (!pickedIn(field("timezone")).length) startZone(field("timezone"), knowledge);
    },
    taken: () => new Set(known.people?.handle ?? []),
    show: () => showCard(form, known.people, languages.picked(), hours.rows()),
  };
}

function mentorPieces(sheet, languages, hours) {
  const { form, knowledge } = sheet;
  const idAt = (name) => questionOf(form, name).id;
  const { account, consent } = accountPieces(sheet);
  return {
    account,
    consent,
    languages: () => [{ id: idAt("languages"), text: wordsLine("languages", languages.picked()) }],
    hours: () => [{ id: idAt("hours"), text: groupLines("hours", hours.rows().map(hoursGroup)) }],
    pauses: () => [{ id: idAt("pauses"), text: groupLines("pauses", pauseGroups(questionOf(form, "pauses"))) }],
    confirmed: () => [{ id: form.id, text: wordLine("confirmed", dayOf(knowledge)) }],
    remark: () => {
      const topic = wordsOf(form, "suggested");
      return topic ? [{ id: idOfTopic(form), text: remarkLine(say("join_topic_remark", { topic })) }] : [];
    },
  };
}

function idOfTopic(form) {
  return questionOf(form, "suggested").querySelector("input").id;
}

function pauseOf(field) {
  return [...field.querySelectorAll("input")].map((input) => input.value);
}

function pauseGroups(field) {
  const [from, to] = pauseOf(field);
  const group = [["from", from], ["to", to]].filter(([, day]) => day);
  return group.length ? [group] : [];
}

function judgeTopics(form, knowledge) {
  const topics = questionOf(form, "topics");
  return judgeCount({ id: topics.id, name: "topics", label: topics.dataset.label }, pickedIn(topics).length, knowledge);
}

function judgeHours({ id, days, from, to }, knowledge) {
  if (!days.length || !from || !to) return [{ id, message: say("join_hours_unfinished"), hint: "", isMissing: true }];
  return to > from ? [] : [problemOf(knowledge, id, "hours-order", { start: from, end: to })];
}

function judgePause(field, knowledge) {
  const [start, end] = pauseOf(field);
  const id = field.id;
  if (Boolean(start) !== Boolean(end)) return [{ id, message: say("join_pause_unfinished"), hint: "", isMissing: true }];
  return start && end < start ? [problemOf(knowledge, id, "pause-dates", { start, end })] : [];
}

function judgePlace(form, knowledge) {
  const isThere = pickedIn(questionOf(form, "format"))[0] === "in-person";
  const { id } = questionOf(form, "format");
  return isThere && !wordsOf(form, "place") ? [problemOf(knowledge, id, "in-person-where", {}, true)] : [];
}
