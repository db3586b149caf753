/* Why somebody was chosen: a line in each choice, which stays with the person when the order changes. */

import { pieces, say } from "./words.js";
import { element, on } from "./dom.js";
import { settled } from "./typed.js";
import { asWord, groupLines, inQuotes } from "./yaml.js";

/** Make the questions why work; return {block(person), answers(handles), pieces(handles), texts(), fill(texts)}. */
export function startWhys(field, signal) {
  const texts = new Map();
  const textOf = (handle) => settled(texts.get(handle) ?? "");
  on(field, "input", signal, ({ target }) => {
    if (target.dataset.why) texts.set(target.dataset.why, target.value);
  });
  return {
    block: ({ handle, name }) => whyBlock(handle, name, texts.get(handle) ?? ""),
    answers: (handles) => handles.map((handle, place) => answerOf(field, handle, place, textOf(handle))).filter(({ text }) => text),
    pieces: (handles) => handles.map((handle, place) => ({ id: idOfWhy(handle), text: choiceLine(handle, textOf(handle), place) })),
    texts: () => Object.fromEntries(texts),
    fill: (kept) => {
      texts.clear();
      for (const [handle, text] of Object.entries(kept)) texts.set(handle, String(text));
    },
  };
}

function idOfWhy(handle) {
  return `mb-why-${handle}`;
}

function answerOf(field, handle, place, text) {
  const id = idOfWhy(handle);
  const label = field.querySelector(`label[for="${id}"] .mb-ask-label`)?.textContent ?? "";
  return { id, name: "why", text, label, within: [place, "choices"] };
}

// The first line of the list comes with the first choice, so that each piece belongs to one question.
function choiceLine(handle, why, place) {
  const group = [["mentor", asWord(handle)], ["why", why && inQuotes(why)]].filter(([, value]) => value);
  const line = groupLines("choices", [group]);
  return place ? line.slice("choices:\n".length) : line;
}

function whyBlock(handle, name, text) {
  const id = idOfWhy(handle);
  const label = element("span", { class: "mb-ask-label" }, ...pieces("choose_why", { name: element("bdi", {}, name) }));
  const input = element("input", { type: "text", id, "data-why": handle, autocomplete: "off", dir: "auto", "aria-describedby": `${id}-wrong` });
  input.value = text;
  return element(
    "div",
    { class: "mb-why" },
    element("label", { for: id }, label, " ", element("i", {}, say("optional"))),
    input,
    element("p", { class: "mb-wrong", id: `${id}-wrong`, hidden: true }),
  );
}
