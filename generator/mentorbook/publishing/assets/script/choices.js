/* The ranked list: those at the top are choices, the rest stays the shortlist. Buttons move people, no dragging. */

import { addressOf } from "./site.js";
import { LOCALE, say } from "./words.js";
import { element, on } from "./dom.js";
import { drawFace, faceOf } from "./faces.js";
import { calledIn, freeSeats } from "./people.js";
import { startWhys } from "./whys.js";
import { calledBy, keepShortlist, onShortlistChange, shortlist } from "./shortlist.js";

const RANKS = [
  () => say("rank_1"),
  () => say("rank_2"),
  () => say("rank_3"),
  () => say("rank_4"),
  () => say("rank_5"),
];
const MOST_IN_LIST = 300;

/** Make the ranked list work; return {handles(), whys} of the choices. `people` comes later, or null where it can't be had. */
export function startChoices(sheet, field) {
  const { signal, knowledge } = sheet;
  const choices = { sheet, field, people: null, most: knowledge.choices[1], left: [], whys: startWhys(field, signal) };
  choices.handles = () => chosen(choices).slice(0, choices.most).map((one) => one.handle);
  on(field, "click", signal, (event) => act(choices, event.target.closest("button")));
  on(field.querySelector("select"), "change", signal, (event) => add(choices, event.target));
  onShortlistChange(signal, () => {
    draw(choices);
    sheet.refresh();
  });
  choices.draw = () => draw(choices);
  draw(choices);
  return choices;
}

/** Take in who is there now: whoever asked for by the address comes first. Whoever has no free seat is left out of the
    choices and stays on the shortlist; whoever is listed no more leaves that as well. */
export function takeInPeople(choices, people, wanted) {
  choices.people = people;
  let list = shortlist();
  const place = people.places.get(wanted);
  if (place !== undefined) {
    list = [personAt(people, place), ...list.filter((one) => one.handle !== wanted)];
  }
  const canBeChosen = (one) => people.places.has(one.handle) && !isFull(people, one);
  choices.left = list.filter((one) => !canBeChosen(one)).map((one) => leftOut(people, one));
  if (wanted && place === undefined && !list.some((one) => one.handle === wanted)) choices.left.unshift(say("choose_unlisted"));
  keepShortlist(list.filter((one) => people.places.has(one.handle)));
  if (choices.left.length) choices.sheet.tell(choices.left.join(" "));
}

/** Take in somebody of whom only the handle is known, where nobody can be looked up. */
export function takeInHandle(wanted) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(wanted)) return;
  const list = shortlist();
  const known = list.find((one) => one.handle === wanted) ?? { handle: wanted, name: wanted };
  keepShortlist([known, ...list.filter((one) => one.handle !== wanted)]);
}

function personAt(people, place) {
  const [name, called] = [people.name[place], calledIn(people, place)];
  return { handle: people.handle[place], name, ...(called !== name && { called }), face: faceOf(people, place) };
}

// Whoever is here now is called as others here make it needful; whoever is not, as it was.
function calledNow(people, one) {
  const place = people?.places.get(one.handle);
  return place === undefined ? calledBy(one) : calledIn(people, place);
}

function leftOut(people, one) {
  const [handle, name] = [one.handle, calledNow(people, one)];
  return people.places.has(handle) ? say("choose_full", { name }) : say("choose_gone", { name });
}

function isFull(people, { handle }) {
  const place = people?.places.get(handle);
  return place !== undefined && freeSeats(people, place) === 0;
}

/** Return whom the shortlist has that can be chosen: everybody, until it is known who has a free seat. */
function chosen({ people }) {
  return shortlist().filter((one) => !isFull(people, one));
}

/** Keep these people as the choices, and on the shortlist behind them whoever has no free seat now. */
function keepChosen({ people }, list) {
  keepShortlist([...list, ...shortlist().filter((one) => isFull(people, one))]);
}

function draw(choices) {
  const { field, most } = choices;
  const list = chosen(choices);
  field.querySelector("ol").replaceChildren(...list.map((one, place) => item(choices, one, place, list.length)));
  field.querySelector("ol").hidden = !list.length;
  field.querySelector(".mb-nobody").hidden = Boolean(list.length);
  field.querySelector(".mb-left-out").replaceChildren(...choices.left.map((text) => element("p", {}, text)));
  field.querySelector(".mb-left-out").hidden = !choices.left.length;
  field.classList.toggle("mb-choices--full", list.length >= most);
  drawOffer(choices, new Set(list.map((one) => one.handle)));
}

function drawOffer({ field, people }, listed) {
  const [offer, select] = [field.querySelector(".mb-offer"), field.querySelector(".mb-offer select")];
  offer.hidden = !people || people.total > MOST_IN_LIST;
  field.querySelector(".mb-elsewhere").hidden = !offer.hidden || !listed.size;
  if (offer.hidden) return;
  const open = people.handle
    .map((handle, place) => [handle, calledIn(people, place), freeSeats(people, place)])
    .filter(([handle, , free]) => free > 0 && !listed.has(handle));
  const collator = new Intl.Collator(LOCALE);
  open.sort((one, other) => collator.compare(one[1], other[1]));
  select.replaceChildren(select.options[0], ...open.map(([handle, name]) => element("option", { value: handle }, name)));
}

function item({ people, most, whys }, one, place, total) {
  const [{ handle, face }, name] = [one, calledNow(people, one)];
  const headline = people?.headline[people.places.get(handle)] ?? "";
  const rank = place < most ? RANKS[place]() : say("rank_none");
  return element(
    "li",
    { class: "mb-choice", "data-handle": handle },
    element("span", { class: `mb-pill mb-pill--${place < most ? place + 1 : "none"}` }, rank),
    face ? drawFace(face, "small") : null,
    element(
      "span",
      { class: "mb-choice-who" },
      element("b", {}, element("bdi", {}, element("a", { href: addressOf(`mentors/${handle}/`) }, shownBeside(headline, name, one)))),
      headline && element("span", { class: "mb-quiet" }, element("bdi", {}, headline)),
    ),
    element(
      "span",
      { class: "mb-choice-moves" },
      moveButton("up", "↑", say("choose_up", { name }), place === 0),
      moveButton("down", "↓", say("choose_down", { name }), place === total - 1),
      moveButton("off", "×", say("form_remove", { name }), false),
    ),
    place < most && whys.block({ handle, name }),
  );
}

// The headline stands below the name already.
function shownBeside(headline, called, { name }) {
  return headline && called === `${name} (${headline})` ? name : called;
}

function moveButton(move, sign, label, isDisabled) {
  const attributes = { type: "button", class: "mb-small", "data-move": move, "aria-label": label, title: label };
  return element("button", { ...attributes, disabled: isDisabled }, element("span", { "aria-hidden": "true" }, sign));
}

function act(choices, button) {
  const move = button?.dataset.move;
  if (!move) return;
  const { handle } = button.closest("li").dataset;
  const list = chosen(choices);
  const place = list.findIndex((one) => one.handle === handle);
  const [person] = list.splice(place, 1);
  if (move === "off") return remove(choices, list, place, person);
  const target = move === "up" ? place - 1 : place + 1;
  list.splice(target, 0, person);
  keepChosen(choices, list);
  const moved = choices.field.querySelectorAll(".mb-choice")[target];
  (moved.querySelector(`[data-move="${move}"]:not([disabled])`) ?? moved.querySelector("button:not([disabled])")).focus();
  const rank = target < choices.most ? RANKS[target]() : say("rank_none");
  choices.sheet.tell(say("choose_moved", { name: calledNow(choices.people, person), rank }));
}

function remove(choices, list, place, person) {
  keepChosen(choices, list);
  const items = choices.field.querySelectorAll(".mb-choice");
  const next = items[Math.min(place, items.length - 1)]?.querySelector('[data-move="off"]');
  (next ?? choices.field.querySelector(".mb-nobody a")).focus();
  choices.sheet.tell(say("choose_removed", { name: calledNow(choices.people, person) }));
}

function add(choices, select) {
  const { people } = choices;
  const place = people.places.get(select.value);
  if (place === undefined) return;
  keepChosen(choices, [...chosen(choices), personAt(people, place)]);
  select.value = "";
}
