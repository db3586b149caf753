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
    moveOn([...page.querySelectorAll(".mb-calendar > li")]);
  };
  on(page, "visibilitychange", signal, look);
  look();
}

/** Have a calendar's steps stand where they are today: the deadline is over, and what comes next is now. */
function moveOn(steps) {
  const deadline = steps.findIndex((step) => "deadline" in step.dataset);
  if (deadline < 0) return;
  const today = new Date().toISOString().slice(0, "2026-09-20".length);
  const isAhead = (step, place) => place > deadline && step.querySelector("time").dateTime >= today;
  const now = steps.findIndex(isAhead);
  steps.forEach((step, place) => {
    const state = place === now ? "now" : isAhead(step, place) ? "ahead" : "over";
    step.className = `mb-when mb-when--${state}`;
    step.toggleAttribute("aria-current", false);
  });
  steps[now]?.setAttribute("aria-current", "step");
}

function hasPassed(deadline) {
  return deadline !== null && Date.parse(deadline.dataset.until) <= Date.now();
}
