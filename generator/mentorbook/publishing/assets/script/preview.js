/* The card that the directory would show of somebody who is just filling in the form. */

import { count, LOCALE, say } from "./words.js";
import { element } from "./dom.js";
import { drawFace, initialsOf } from "./faces.js";
import { answersIn, pickedIn } from "./fields.js";
import { questionOf, wordsOf } from "./sheet.js";
import { weekdayName } from "./hours.js";
import { cityOf } from "./places.js";

const MOST_IN_PREVIEW = { help: 2, topics: 4 };
const DAY_PLACES = { mon: 0, tue: 1, wed: 2, thu: 3, fri: 4, sat: 5, sun: 6 };

/** Draw the card of what was answered so far. */
export function showCard(form, people, tags, rows) {
  const name = wordsOf(form, "name") || say("join_your_name");
  const [back, front] = people?.waves[0] ?? ["M0 64h64", "M0 64h64"];
  const help = answersIn(questionOf(form, "can_help_with")).slice(0, MOST_IN_PREVIEW.help);
  const seats = Number(pickedIn(questionOf(form, "seats"))[0] ?? 1);
  const headline = wordsOf(form, "headline");
  const face = { initials: initialsOf(name), tone: 0, back, front };
  form.querySelector(".mb-preview").replaceChildren(
    element(
      "div",
      { class: "mb-card-head" },
      drawFace(face, "card"),
      element(
        "div",
        {},
        element("p", { class: "mb-card-name" }, element("bdi", {}, name)),
        headline && element("p", { class: "mb-card-headline" }, element("bdi", {}, headline)),
      ),
    ),
    help.length ? element("p", { class: "mb-card-help" }, help.map(({ text }) => [element("bdi", {}, text), " "]).flat()) : "",
    element("ul", { class: "mb-chips" }, topicsIn(form).map((topic) => element("li", { class: "mb-chip" }, topic))),
    element("ul", { class: "mb-facts" }, factsOf(form, tags, rows).map((fact) => element("li", {}, fact))),
    element("div", { class: "mb-card-foot" }, seatsOf(seats)),
  );
}

function topicsIn(form) {
  const ticked = [...questionOf(form, "topics").querySelectorAll("input:checked")];
  return ticked.slice(0, MOST_IN_PREVIEW.topics).map((input) => form.querySelector(`label[for="${input.id}"]`).textContent);
}

function factsOf(form, tags, rows) {
  const display = new Intl.DisplayNames(LOCALE, { type: "language", languageDisplay: "standard" });
  const [zone] = pickedIn(questionOf(form, "timezone"));
  const whole = rows.filter(({ days, from, to }) => days.length && from && to);
  const hours = whole.map(({ days, from, to }) => `${days.map((day) => weekdayName(DAY_PLACES[day], "short")).join(", ")} ${from}–${to}`);
  const city = cityOf(zone ?? "");
  const told = { hours: hours.join(" · "), city };
  return [
    hours.length && zone && (city === "UTC" ? say("join_in_utc", told) : say("join_their_time", told)),
    tags.map((tag) => display.of(tag)).join(", "),
  ].filter(Boolean);
}

function seatsOf(seats) {
  const dots = Array.from({ length: seats }, () => element("i", { class: "mb-dot mb-dot--free" }));
  return element(
    "p",
    { class: "mb-seats mb-seats--free" },
    element("span", { class: "mb-dots", "aria-hidden": "true" }, dots),
    " ",
    element("span", {}, count("join_seats", seats)),
  );
}
