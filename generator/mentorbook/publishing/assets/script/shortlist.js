/* Whom a visitor has noted down, first noted first: [{handle, name, called, face}, …], kept in this browser only. `called` is
   the name with what tells them apart, where another had the same. */

import { keep, recall } from "./keep.js";

const NAME = "shortlist";
const CHANGED = "mentorbook:shortlist";
const NOTICES = new EventTarget();

/** Return the people on the shortlist. */
export function shortlist() {
  const kept = recall(NAME, []);
  return Array.isArray(kept) ? kept.filter((one) => one && typeof one.handle === "string") : [];
}

/** Return what somebody on it is called, told apart from others of the same name. */
export function calledBy({ name, called }) {
  return called || name;
}

/** Tell whether somebody is on it. */
export function isShortlisted(handle) {
  return shortlist().some((one) => one.handle === handle);
}

/** Put somebody on it, at the end, or take them off. */
export function toggleShortlisted(person) {
  const others = shortlist().filter((one) => one.handle !== person.handle);
  keepShortlist(isShortlisted(person.handle) ? others : [...others, person]);
}

/** Keep these people as the shortlist. */
export function keepShortlist(people) {
  keep(NAME, people.length ? people : undefined);
  NOTICES.dispatchEvent(new Event(CHANGED));
}

/** Have a function called when the shortlist changes, in this window or in another one. */
export function onShortlistChange(signal, act) {
  NOTICES.addEventListener(CHANGED, act, { signal });
  window.addEventListener("storage", act, { signal });
}
