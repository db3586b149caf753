/* The page on which people choose: the ranked list, and the form for the rest of the request. */

import { peopleOn } from "./people.js";
import { wordLine, wordsLine } from "./yaml.js";
import { judgeCount, problemOf } from "./judge.js";
import { pickedIn } from "./fields.js";
import { questionOf, startSheet } from "./sheet.js";
import { accountPieces } from "./account.js";
import { startLanguages } from "./languages.js";
import { startZone } from "./zones.js";
import { startChoices, takeInHandle, takeInPeople } from "./choices.js";

/** Make the request form work, where it is on the page. */
export function startChoose(page, signal) {
  const form = page.querySelector('form[data-sheet="request"]');
  if (!form) return;
  const wanted = wantedIn(window.location);
  startSheet(form, signal, (sheet) => requestParts(sheet, page, wanted));
}

function wantedIn(location) {
  const address = new URL(location.href);
  const wanted = address.searchParams.get("add");
  if (wanted === null) return "";
  address.searchParams.delete("add");
  window.history.replaceState(window.history.state, "", address);
  return wanted;
}

function requestParts(sheet, page, wanted) {
  const { form, knowledge, signal } = sheet;
  const [choicesField, languagesField] = [questionOf(form, "choices"), questionOf(form, "languages")];
  const zoneField = questionOf(form, "timezone");
  startZone(zoneField, knowledge);
  const tags = knowledge.languages.split(" ");
  const languages = startLanguages(languagesField, signal, tags, () => sheet.changed());
  const choices = startChoices(sheet, choicesField);
  peopleOn(page).then(
    (people) => !signal.aborted && people && takeInPeople(choices, people, wanted),
    () => !signal.aborted && takeInHandle(wanted),
  );
  return {
    pieces: {
      ...accountPieces(sheet),
      round: () => [{ id: form.id, text: wordLine("round", knowledge.round) }],
      choices: () => choicePieces(choices),
      languages: () => [{ id: languagesField.id, text: wordsLine("languages", languages.picked()) }],
      kind: () => [{ id: choicesField.id, text: wordLine("kind", kindToSay(choices, knowledge)) }],
    },
    problems: () => [...unlikeKinds(choices, knowledge), ...tooMany(form, languages, knowledge)],
    isEmpty: (field) => (field === choicesField ? choices.handles().length < knowledge.choices[0] : undefined),
    answers: () => choices.whys.answers(choices.handles()),
    extra: () => ({ languages: languages.picked(), whys: choices.whys.texts() }),
    restore: (extra) => {
      languages.pick(extra.languages ?? []);
      choices.whys.fill(extra.whys ?? {});
      choices.draw();
      if (!pickedIn(zoneField).length) startZone(zoneField, knowledge);
    },
    taken: () => new Set(choices.people?.handle ?? choices.handles()),
  };
}

function choicePieces({ field, handles, whys }) {
  const list = handles();
  return list.length ? whys.pieces(list) : [{ id: field.id, text: "choices: []\n" }];
}

function kindsOf({ people, handles }, knowledge) {
  return handles().map((handle) => knowledge.kinds[people?.kind?.[people.places.get(handle)] ?? 0]);
}

function kindToSay(choices, knowledge) {
  const [first] = kindsOf(choices, knowledge);
  return first && first !== knowledge.kinds[0] ? first : "";
}

function unlikeKinds(choices, knowledge) {
  const kinds = kindsOf(choices, knowledge);
  const place = kinds.findIndex((kind) => kind !== kinds[0]);
  return place < 0 ? [] : [problemOf(knowledge, choices.field.id, "unlike-kinds", { choice: place + 1 })];
}

function tooMany(form, languages, knowledge) {
  const topics = questionOf(form, "topics");
  const spoken = questionOf(form, "languages");
  return [
    ...judgeCount({ id: topics.id, name: "topics", label: topics.dataset.label }, pickedIn(topics).length, knowledge),
    ...judgeCount({ id: spoken.id, name: "languages", label: spoken.dataset.label }, languages.picked().length, knowledge),
  ];
}
