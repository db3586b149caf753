/* The questions of a form as they stand on the page: what was answered, and how a draft is put back. */

import { settled } from "./typed.js";
import { listLines, textLine, wordLine, wordsLine } from "./yaml.js";

/** Return the answers in words of a question: [{id, name, entry, text, label}, …], those that are empty left out. */
export function answersIn(field) {
  const { field: name, sort } = field.dataset;
  if (!["line", "text", "lines"].includes(sort)) return [];
  const answers = [...field.querySelectorAll("input, textarea")].map((input) => ({
    id: input.id,
    name,
    text: settled(sort === "text" ? input.value : input.value.replace(/[\r\n]+/g, " ")),
    label: field.querySelector(`label[for="${input.id}"] .mb-ask-label`)?.textContent ?? "",
  }));
  const given = answers.filter((answer) => answer.text);
  return sort === "lines" ? given.map((answer, entry) => ({ ...answer, entry })) : given;
}

/** Return what was picked or ticked of a question. */
export function pickedIn(field) {
  const select = field.querySelector("select");
  if (select) return select.value ? [select.value] : [];
  return [...field.querySelectorAll("input:checked")].map((input) => input.value);
}

/** Return the id of what there is to mend where an answer is wrong or missing. */
export function idOf(field) {
  return field.id || field.querySelector("input, textarea, select").id;
}

/** Return the lines of the file that an answer makes: [{id, text}, …]. */
export function piecesOf(field) {
  const { field: name, sort } = field.dataset;
  const answers = answersIn(field);
  if (sort === "line" || sort === "text") return answers.map(({ id, text }) => ({ id, text: textLine(name, text) }));
  if (sort === "lines") return linesOf(name, answers);
  if (sort === "some-of") return [{ id: idOf(field), text: wordsLine(name, pickedIn(field)) }];
  if (sort === "tick") return [{ id: idOf(field), text: wordLine(name, tickedWord(field)) }];
  return [{ id: idOf(field), text: wordLine(name, pickedIn(field)[0]) }];
}

/** Return the draft of a form: what each of its named elements holds. */
export function draftOf(form) {
  const draft = {};
  for (const one of form.elements) {
    if (!one.name) continue;
    const isTick = one.type === "checkbox" || one.type === "radio";
    if (!isTick) (draft[one.name] ??= []).push(one.value);
    else if (one.checked) (draft[one.name] ??= []).push(one.value);
  }
  return draft;
}

/** Put a draft back into a form. What it doesn't know stays as it is. */
export function restoreDraft(form, draft) {
  const places = {};
  for (const one of form.elements) {
    if (!one.name) continue;
    const kept = draft[one.name];
    if (one.type === "checkbox" || one.type === "radio") {
      if (kept || !(one.name in draft)) one.checked = (kept ?? []).includes(one.value);
    } else if (kept) {
      const place = (places[one.name] = (places[one.name] ?? -1) + 1);
      if (kept[place] !== undefined) one.value = kept[place];
    }
  }
}

function tickedWord(field) {
  return field.querySelector("input").checked ? field.dataset.said : field.dataset.unsaid;
}

function linesOf(name, answers) {
  // The first line of the list comes with the first entry, so that each piece belongs to one answer.
  const head = `${name}:\n`;
  return answers.map(({ id, text }, place) => {
    const line = listLines(name, [text]);
    return { id, text: place ? line.slice(head.length) : line };
  });
}
