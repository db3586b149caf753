/* The directory's filters: what can be wished for, how many people would fit, and what is wished for as chips. Nothing
   of it is there without a script. */

import { count, LOCALE, say } from "./words.js";
import { element, on } from "./dom.js";
import { clockText, MY_DAY } from "./time.js";
import { visitorZone } from "./fit.js";
import { formatsOf, hasHours, prepareText, says, TIMES, without } from "./filter.js";
import { listedText } from "./cards.js";
import { tellOffsets, zoneOptions } from "./places.js";
import { drawIcon } from "./icons.js";

const MOST_VALUES = 15;
const FIRST_VALUES = 8;
const NUMBERS_OF_PEOPLE = new Intl.NumberFormat(LOCALE);

/** Return the filters as an element; `act` is called with a changed wish, `leave` when somebody closed them to see who was
    found. Its update(wish, found) shows what is so. */
export function facetsOf(people, signal, act, leave) {
  const field = element("input", { type: "search", class: "mb-input", id: "mb-text", placeholder: say("text_example"), autocomplete: "off" });
  const groups = groupsOf(people);
  const clear = element("button", { type: "button", class: "mb-button mb-clear" }, say("clear"));
  const badge = element("span", { class: "mb-badge-count", hidden: true });
  const done = element("button", { type: "button", class: "mb-button mb-button--main mb-done" });
  const form = element("form", { class: "mb-filter-form" }, textGroup(field), ...groups.map((one) => one.shown), done, " ", clear);
  const shown = element("details", { class: "mb-filters" }, element("summary", {}, say("filters"), " ", badge), form);
  let wish;
  on(form, "submit", signal, (event) => event.preventDefault());
  on(field, "focus", signal, () => prepareText(people));
  on(field, "input", signal, () => act({ ...wish, text: field.value }, { isTyping: true }));
  on(form, "change", signal, (event) => {
    const group = groups.find((one) => one.shown.contains(event.target));
    if (group?.read) act(group.read(wish, event.target));
  });
  on(clear, "click", signal, () => {
    act(cleared(wish));
    field.focus();
  });
  on(done, "click", signal, () => {
    shown.open = false;
    leave();
  });
  const update = (now, found) => {
    wish = now;
    done.textContent = found.places.length ? count("show_found", found.places.length) : say("close_filters");
    if (document.activeElement !== field) field.value = wish.text;
    for (const group of groups) group.update(wish, found);
    const number = chipsOf(people, wish).length;
    clear.hidden = number === 0;
    badge.hidden = number === 0;
    badge.textContent = number ? count("filters_on", number) : "";
  };
  return { shown, update };
}

/** Return a wish without all that filters. */
export function cleared(wish) {
  return ["text", "time", "topics", "languages", "formats", "full"].reduce(without, wish);
}

/** Return each thing that is wished for: {text, facet, wish without it}. */
export function chipsOf(people, wish) {
  const chips = [];
  if (wish.text.trim()) chips.push({ text: say("text_chip", { text: wish.text.trim() }), facet: "text", wish: without(wish, "text") });
  for (const facet of ["topics", "languages", "formats"]) {
    for (const value of wish[facet]) chips.push({ text: nameOf(people, facet, value), facet, wish: toggled(wish, facet, value) });
  }
  if (wish.time) chips.push({ text: timeText(wish.time), facet: "time", wish: without(wish, "time") });
  return chips;
}

/** Return what a facet's only value is called, or what it says to do without all of them. */
export function withoutText(people, wish, facet, number) {
  if (facet === "full") return say("also_full", { count: NUMBERS_OF_PEOPLE.format(number) });
  if (facet === "time") return say("without_time", { count: NUMBERS_OF_PEOPLE.format(number) });
  const chips = chipsOf(people, wish).filter((one) => one.facet === facet);
  const values = { count: NUMBERS_OF_PEOPLE.format(number), value: chips[0].text };
  if (chips.length === 1) return say("without", values);
  return facet === "topics" ? say("without_topics", values) : say("without_languages", values);
}

function nameOf(people, facet, value) {
  if (facet === "topics") return people.topics[value][1];
  if (facet === "languages") return listedText([people.languages[value][1]]);
  return value ? say("in_person") : say("remote");
}

function timeText(minutes) {
  if (!minutes) return say("any_time");
  return minutes === TIMES[1] ? say("fits_hour") : say("fits_hours");
}

function toggled(wish, facet, value) {
  const values = new Set(wish[facet]);
  if (!values.delete(value)) values.add(value);
  return { ...wish, [facet]: values };
}

function textGroup(field) {
  return element("div", { class: "mb-facet" }, element("label", { for: "mb-text", class: "mb-legend" }, say("text")), field);
}

function timeGroup() {
  const options = TIMES.map((time) => optionOf("radio", "mb-time", time, timeText(time)));
  const zone = zoneSelect();
  const hint = say("my_day", { from: clockText(MY_DAY[0]), to: clockText(MY_DAY[1]) });
  const shown = fieldset(say("time"), options, element("label", { for: "mb-zone", class: "mb-label" }, say("your_zone")), zone);
  shown.append(element("p", { class: "mb-hint" }, hint));
  const read = (wish, field) => (field === zone ? { ...wish, zone: zone.value } : { ...wish, time: Number(field.value) });
  const update = (wish, found) => options.forEach((one, place) => one.set(wish.time === TIMES[place], found.counts.time[place]));
  return { shown, read, update };
}

function groupsOf(people) {
  const all = people.handle.map((_, place) => place);
  const hasFormats = new Set(people.format).size > 1;
  const topics = people.topics.map((_, value) => value);
  const languages = people.languages.map((_, value) => value);
  return [
    ...(hasHours(people) ? [timeGroup()] : []),
    valuesGroup(say("topic"), people, "topics", topics, countIn(people.topic)),
    valuesGroup(say("language"), people, "languages", byCount(languages, countIn(people.language)), countIn(people.language)),
    ...(hasFormats ? [valuesGroup(say("format"), people, "formats", [0, 1], countIn(all.map((one) => formatsOf(people, one))))] : []),
    ...(people.seats.some(([, free]) => free) && people.seats.some(([, free]) => !free) ? [seatsGroup()] : []),
  ];
}

function countIn(column) {
  const counts = new Map();
  for (const values of column) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function byCount(values, counts) {
  return [...values].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
}

function valuesGroup(legend, people, facet, values, counts) {
  const isLong = values.length > MOST_VALUES;
  const order = isLong ? byCount(values, counts) : values;
  const options = order.map((value) => optionOf("checkbox", `mb-${facet}`, value, nameOf(people, facet, value)));
  const shown = fieldset(legend, options);
  const all = element("button", { type: "button", class: "mb-link" }, count("show_all", order.length));
  let isShort = isLong;
  all.onclick = () => {
    isShort = false;
    options.forEach((one) => (one.shown.hidden = false));
    options[FIRST_VALUES].field.focus();
    all.remove();
  };
  if (isLong) shown.append(all);
  const update = (wish, found) => {
    options.forEach((one, place) => {
      const isOn = wish[facet].has(order[place]);
      one.set(isOn, found.counts[facet][order[place]]);
      one.shown.hidden = isShort && place >= FIRST_VALUES && !isOn;
    });
  };
  return { shown, read: (wish, field) => toggled(wish, facet, Number(field.value)), update };
}

function seatsGroup() {
  const option = optionOf("checkbox", "mb-full", 1, say("with_full"));
  const update = (wish, found) => option.set(says(wish, "full"), found.full);
  return { shown: fieldset(say("seats"), [option]), read: (wish, field) => ({ ...wish, full: field.checked }), update };
}

function fieldset(legend, options, ...others) {
  return element("fieldset", { class: "mb-facet" }, element("legend", { class: "mb-legend" }, legend), ...options.map((one) => one.shown), ...others);
}

function optionOf(type, name, value, text) {
  const field = element("input", { type, name, value, class: "mb-tick" });
  const number = element("span", { class: "mb-number" });
  const shown = element("label", { class: "mb-option" }, field, element("span", { class: "mb-option-text" }, text), " ", number);
  let before;
  const set = (isOn, people) => {
    field.checked = isOn;
    if (before === people) return;
    before = people;
    number.textContent = NUMBERS_OF_PEOPLE.format(people);
    shown.classList.toggle("mb-option--none", people === 0);
  };
  return { shown, field, set };
}

function zoneSelect() {
  const mine = visitorZone();
  const names = new Set([...(Intl.supportedValuesOf?.("timeZone") ?? []), "UTC", mine]);
  const select = element("select", { id: "mb-zone", class: "mb-select" }, ...zoneOptions([...names]));
  select.value = mine;
  tellOffsets(select);
  return select;
}

/** Return what is wished for as buttons that take it away. */
export function chipList(chips, act) {
  return chips.map((chip) => {
    const button = element("button", { type: "button", class: "mb-chosen-chip" }, element("span", {}, chip.text), drawIcon("cross"));
    button.setAttribute("aria-label", say("remove_filter", { filter: chip.text }));
    button.onclick = () => act(chip.wish);
    return element("li", {}, button);
  });
}
