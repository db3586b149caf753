/* How far down the directory somebody was, for when they come back to it in the same tab. A browser that keeps whole
   pages needs none of it; and the theme writes over whatever else stands in the history. */

import { ROOT } from "./site.js";

const KEY = `mentorbook:${ROOT.pathname}:shown`;

/** Remember how many people were shown for a query, and whose card was the first in sight. */
export function rememberShown(query, limit, list) {
  const card = window.scrollY > 0 ? [...list.children].find((one) => one.getBoundingClientRect().bottom > 0) : null;
  const first = card && { handle: card.dataset.handle, top: card.getBoundingClientRect().top };
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ query, limit, first, y: window.scrollY }));
  } catch {
    // Where a browser refuses to remember, the first people are shown again.
  }
}

/** Return what was remembered for a query, as {limit, first, y}; null where nothing was. */
export function shownBefore(query) {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY));
    return found?.query === query && found.limit > 0 ? found : null;
  } catch {
    return null;
  }
}

/** Go down to where somebody was, if the page was too short for the browser to do so. */
export function goBackDown({ first, y }, heightBefore, list) {
  if (!first || heightBefore - window.innerHeight >= y || window.location.hash) return;
  const card = [...list.children].find((one) => one.dataset.handle === first.handle);
  if (card) window.scrollBy(0, card.getBoundingClientRect().top - first.top);
}
