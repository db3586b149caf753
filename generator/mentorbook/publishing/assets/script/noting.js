/* The button that notes somebody down, on cards and on a mentor's page. It is there only where scripts run. */

import { say } from "./words.js";
import { element, on } from "./dom.js";
import { faceOn } from "./faces.js";
import { isShortlisted, onShortlistChange, toggleShortlisted } from "./shortlist.js";
import { drawIcon } from "./icons.js";

/** Give every card within an element its button. */
export function addNotingButtons(within, signal) {
  for (const card of within.querySelectorAll(".mb-card[data-handle]")) addNotingButton(card, signal);
}

/** Give a card its button, once. */
export function addNotingButton(card, signal) {
  const foot = card.querySelector(".mb-card-foot");
  if (foot.querySelector(".mb-noting")) return;
  const person = { handle: card.dataset.handle, name: card.querySelector(".mb-card-name bdi").textContent };
  foot.append(notingButton({ ...person, face: faceOn(card.querySelector(".mb-avatar")) }, "mb-noting", signal));
}

/** Return a button that puts a person on the shortlist and takes them off; `isForLater` where nobody can be chosen now. */
export function notingButton(person, name, signal, isForLater = false) {
  const button = element("button", { type: "button", class: name, "data-handle": person.handle });
  const update = () => {
    const isOn = isShortlisted(person.handle);
    const text = isOn ? say("shortlisted") : isForLater ? say("shortlist_for_later") : say("shortlist");
    button.replaceChildren(drawIcon(isOn ? "bookmarked" : "bookmark"), element("span", {}, text));
    button.setAttribute("aria-pressed", String(isOn));
    button.setAttribute("aria-label", say("about_person", { text, name: person.name }));
  };
  on(button, "click", signal, () => toggleShortlisted(person));
  onShortlistChange(signal, update);
  update();
  return button;
}
