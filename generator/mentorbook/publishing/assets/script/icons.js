/* Small drawings on what can be pressed. Decoration: what they mean is said in words beside them. */

import { drawing } from "./dom.js";

const LINES = {
  bookmark: "M7 4h10v16l-5-3.5L7 20zM12 7.5v5M9.5 10h5",
  bookmarked: "M7 4h10v16l-5-3.5L7 20zM9.3 10l2 2 3.4-3.6",
  cross: "m7 7 10 10M17 7 7 17",
};

/** Return a drawing: bookmark, bookmarked or cross. */
export function drawIcon(name) {
  const frame = { class: `mb-icon mb-icon--${name}`, viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" };
  return drawing("svg", frame, drawing("path", { d: LINES[name] }));
}
