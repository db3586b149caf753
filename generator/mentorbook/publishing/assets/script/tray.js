/* Whom the visitor has noted down, at the foot of the pages on which people are found, and the way on from there. */

import { count, say } from "./words.js";
import { addressOf } from "./site.js";
import { element } from "./dom.js";
import { drawFace } from "./faces.js";
import { calledBy, onShortlistChange, shortlist } from "./shortlist.js";
import { addNotingButtons, isForLater, notingButton } from "./noting.js";
import { faceOn } from "./faces.js";

const PLACES = ".mb-home, .mb-directory, .mb-topic, .mb-person";
const MOST_FACES = 5;

/** Let people be noted down, and show who is. */
export function startTray(page, signal) {
  const place = page.querySelector(PLACES);
  page.body.classList.remove("mb-has-tray");
  if (!place) return;
  const { phase, choices } = place.dataset;
  const way = choices === "1" ? say("choose_one") : say("rank_and_choose");
  const isLater = isForLater(place);
  addNotingButtons(place, signal);
  addToBox(page, isLater, signal);
  const tray = element("section", { class: "mb-tray", "aria-label": say("tray"), hidden: true });
  place.append(tray);
  const update = () => {
    const people = shortlist();
    tray.hidden = people.length === 0;
    page.body.classList.toggle("mb-has-tray", people.length > 0);
    tray.replaceChildren(...(people.length ? contentOf(people, isLater, phase === "choosing" && way) : []));
  };
  onShortlistChange(signal, update);
  update();
}

function addToBox(page, isLater, signal) {
  const box = page.querySelector(".mb-box[data-handle]");
  if (!box || box.querySelector(".mb-noting-wide")) return;
  const face = faceOn(page.querySelector(".mb-person > .mb-avatar"));
  const { handle, called } = box.dataset;
  const person = { handle, called, name: page.getElementById("mentor").textContent, face };
  const text = isLater ? say("shortlist_for_later") : say("shortlist");
  box.querySelector(".mb-box-buttons").append(notingButton(person, "mb-button mb-noting-wide", signal, text));
}

function contentOf(people, isLater, way) {
  const faces = people.slice(0, MOST_FACES).map((one) => element("li", {}, faceLink(one)));
  const text = isLater ? count("shortlisted_later", people.length) : count("shortlisted_count", people.length);
  const link = element("a", { class: "mb-tray-button", href: addressOf("choose/") }, way);
  return [element("ul", { class: "mb-tray-faces" }, ...faces), element("p", {}, text), ...(way ? [link] : [])];
}

// The name is there as text: what is read out has to hold what is seen, and a face shows initials.
function faceLink(person) {
  const href = addressOf(`mentors/${encodeURIComponent(person.handle)}/`);
  const name = element("span", { class: "mb-hidden" }, calledBy(person));
  return element("a", { href, title: calledBy(person) }, person.face && drawFace(person.face, "small"), name);
}
