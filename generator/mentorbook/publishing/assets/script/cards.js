/* Cards of people. Those that stand on the page are taken as they are; others are copies of the page's own template, so
   that there is one way a card looks. */

import { LOCALE } from "./words.js";
import { addressOf } from "./site.js";
import { element } from "./dom.js";
import { calledIn } from "./people.js";
import { drawFace, faceOf } from "./faces.js";
import { showTimes } from "./fit.js";

const MOST_TOPICS = 4;

/** Return what hands out each person's card: the one on the page, or one made when it is asked for. */
export function cardsOf(page, list, people) {
  const made = new Map([...list.children].map((card) => [people.places.get(card.dataset.handle), card]));
  const template = page.getElementById("mb-card");
  return (place) => {
    if (!made.has(place)) made.set(place, makeCard(template, people, place));
    return made.get(place);
  };
}

/** Highlight the topics that are wished for; on a card that can't show all of its topics, these come first. */
export function highlight(card, people, place, wished) {
  const own = people.topic[place];
  const shown = [...own.filter((one) => wished.has(one)), ...own.filter((one) => !wished.has(one))].slice(0, MOST_TOPICS);
  const order = own.length > MOST_TOPICS ? shown : own;
  card.querySelector(".mb-chips").replaceChildren(
    ...order.map((one) => element("li", { class: wished.has(one) ? "mb-chip mb-chip--ticked" : "mb-chip" }, people.topics[one][1])),
  );
}

/** Put what people help with onto a card, if it is there by now and not on the card yet. */
export function showHelp(card, people, place) {
  const [shown, lines] = [card.querySelector(".mb-card-help"), people.help[place]];
  if (!shown || shown.textContent.trim() || (!lines && people.parts.length)) return;
  if (lines?.length) shown.replaceChildren(...lines.flatMap((line) => [element("bdi", {}, line), " "]));
  else shown.remove();
}

/** Return names as they stand on a card: "English, French". */
export function listedText(names) {
  const text = names.join(", ");
  const [first] = text;
  return first ? first.toLocaleUpperCase(LOCALE) + text.slice(first.length) : "";
}

function makeCard(template, people, place) {
  const card = template.content.firstElementChild.cloneNode(true);
  card.dataset.handle = people.handle[place];
  if (people.apart?.[place]) card.dataset.called = calledIn(people, place);
  card.querySelector(".mb-avatar").replaceWith(drawFace(faceOf(people, place), "card"));
  const link = card.querySelector(".mb-card-name a");
  link.href = addressOf(`mentors/${people.handle[place]}/`);
  link.querySelector("bdi").textContent = people.name[place];
  fillOrRemove(card.querySelector(".mb-card-headline"), people.headline[place], "bdi");
  card.querySelector("[data-language]").textContent = listedText(people.language[place].map((one) => people.languages[one][1]));
  showHelp(card, people, place);
  fillHours(card.querySelector("[data-hours]"), people, place);
  fillSeats(card.querySelector(".mb-seats"), people.seats[people.seat[place]]);
  if (people.confirmed[place]) card.querySelector(".mb-badge").remove();
  showTimes(card);
  return card;
}

function fillOrRemove(shown, text, inner) {
  if (text) shown.querySelector(inner).textContent = text;
  else shown.remove();
}

function fillHours(line, people, place) {
  const times = people.times[people.time[place]];
  if (!times.length) return line.remove();
  line.dataset.zone = people.zones[people.zone[place]];
  line.dataset.hours = times.map(([days, from, to]) => `${days.join("")} ${from}-${to}`).join(",");
}

function fillSeats(shown, [dots, free, text]) {
  shown.classList.toggle("mb-seats--free", free > 0);
  const places = Array.from({ length: dots }, (_, place) => place >= dots - free);
  const drawn = places.map((isFree) => element("i", { class: isFree ? "mb-dot mb-dot--free" : "mb-dot" }));
  shown.replaceChildren(
    ...(dots ? [element("span", { class: "mb-dots", "aria-hidden": "true" }, ...drawn), " "] : []),
    element("span", {}, text),
  );
}
