/* A deadline that has passed is told as passed, even on a site that nobody built since. The pages hold both sentences;
   nothing in them changes but which is displayed, because the theme knows an announcement by its content. */

import { on } from "./dom.js";

const CLOSED = "mb-closed";

/** Have the page say that choosing has closed once it has, also in a window that was left open. */
export function startDeadlines(page, signal) {
  const look = () => {
    const isClosed = hasPassed(page.querySelector("[data-until]"));
    page.documentElement.classList.toggle(CLOSED, isClosed);
    if (!isClosed) return;
    for (const place of page.querySelectorAll("[data-phase=choosing]")) place.dataset.phase = "matching";
  };
  on(page, "visibilitychange", signal, look);
  look();
}

function hasPassed(deadline) {
  return deadline !== null && Date.parse(deadline.dataset.until) <= Date.now();
}
