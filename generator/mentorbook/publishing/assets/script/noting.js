/* The button that notes somebody down, on cards and on a mentor's page. It is there only where scripts run. */

import { say } from "./words.js";
import { element, on } from "./dom.js";
import { faceOn } from "./faces.js";
import { calledBy, isShortlisted, onShortlistChange, toggleShortlisted } from "./shortlist.js";
import { drawIcon } from "./icons.js";

/** Tell whether whoever is noted down at a place, an element with a phase, is for another round: nobody can be chosen. */
export function isForLater(place) {
  return place.dataset.phase !== "choosing" && place.dataset.phase !== "recruiting";
}

/** Give every card at a place its button. */
export function addNotingButtons(place, signal) {
  for (const card of place.querySelectorAll(".mb-card[data-handle]")) addNotingButton(card, signal, isForLater(place));
}

/** Give a card its button, once. */
export function addNotingButton(card, signal, isLater) {
  const foot = card.querySelector(".mb-card-foot");
  if (foot.querySelector(".mb-noting")) return;
  const { handle, called } = card.dataset;
  const person = { handle, called, name: card.querySelector(".mb-card-name bdi").textContent };
  const text = isLater ? say("for_next_time") : say("shortlist");
  foot.append(notingButton({ ...person, face: faceOn(card.querySelector(".mb-avatar")) }, "mb-noting", signal, text));
}

/** Return a button that puts a person on the shortlist, which is what it says, and takes them off. */
export function notingButton(person, name, signal, toNote) {
  const button = element("button", { type: "button", class: name, "data-handle": person.handle });
  const update = () => {
    const isOn = isShortlisted(person.handle);
    const text = isOn ? say("shortlisted") : toNote;
    button.replaceChildren(drawIcon(isOn ? "bookmarked" : "bookmark"), element("span", {}, text));
    button.setAttribute("aria-pressed", String(isOn));
    button.setAttribute("aria-label", say("about_person", { text, name: calledBy(person) }));
  };
  on(button, "click", signal, () => toggleShortlisted(person));
  onShortlistChange(signal, update);
  update();
  return button;
}
