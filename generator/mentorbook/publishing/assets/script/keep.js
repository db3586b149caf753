/* What a visitor's browser remembers for this site: under the site's path, because several sites may share a host.
   It never leaves the browser. Where a browser refuses to remember, everything works for one page. */

import { ROOT } from "./site.js";

const FORGETFUL = new Map();

/** Return what was kept under a name, or `otherwise`. */
export function recall(name, otherwise) {
  try {
    const text = localStorage.getItem(keyOf(name));
    return text === null ? otherwise : JSON.parse(text);
  } catch {
    return FORGETFUL.get(name) ?? otherwise;
  }
}

/** Keep a value that JSON can hold under a name; undefined forgets it. */
export function keep(name, value) {
  FORGETFUL.set(name, value);
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Private windows and full stores refuse; the page goes on with what it has.
  }
}

function keyOf(name) {
  return `mentorbook:${ROOT.pathname}:${name}`;
}
