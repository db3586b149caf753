/* Who fits what a visitor wishes, and how many would fit with one thing more. Within a facet one value is enough, across
   facets all must fit. Pure: columns and wishes in, numbers out.

   A wish is {text, time, topics, languages, formats, full, sort}: time is how many minutes a week shall fit into "my day",
   topics and languages are Sets of places in the lists of people.js, formats a Set of 0 (remote) and 1 (in person), full
   whether those without a free seat are wished for too, sort one of SORTS. */

import { freeSeats, withHelp } from "./people.js";
import { folded, foldedBothWays } from "./folded.js";

export const SORTS = ["fair", "fit", "name"];
export const TIMES = [0, 60, 180];
export const FACETS = ["text", "time", "topics", "languages", "formats", "full"];

const FORMATS = [[0], [1], [0, 1]];

/** Return the wish of somebody who wishes for nothing yet. */
export function noWish() {
  return { text: "", time: 0, topics: new Set(), languages: new Set(), formats: new Set(), full: false, sort: SORTS[0] };
}

/** Return the orders that mean something to these people: hours can fit only where somebody gave any. */
export function sortsOf(people) {
  return hasHours(people) ? SORTS : SORTS.filter((sort) => sort !== "fit");
}

/** Tell whether anybody gave hours. */
export function hasHours(people) {
  return people.times.some((hours) => hours.length > 0);
}

/** Return a wish without one of its facets. */
export function without(wish, facet) {
  return { ...wish, [facet]: noWish()[facet] };
}

/** Tell whether a wish says anything about a facet. */
export function says(wish, facet) {
  if (facet === "text") return wish.text.trim() !== "";
  return wish[facet] instanceof Set ? wish[facet].size > 0 : Boolean(wish[facet]);
}

/** Return the formats of one of the people, as a wish holds them. */
export function formatsOf(people, place) {
  return FORMATS[people.format[place]];
}

/** Return who fits a wish, and for each value how many fit it and all that is wished for in other facets. `minutes` is how
    many minutes a week of each fit into the visitor's day; `full` is who would fit but for a free seat. */
export function findPeople(people, wish, minutes) {
  const found = { places: [], full: 0, counts: emptyCounts(people) };
  const fitsText = textTest(people, wish.text);
  for (let place = 0; place < people.total; place += 1) {
    if (!fitsText(place)) continue;
    const isFree = freeSeats(people, place) > 0;
    const missed = [
      wish.time > 0 && minutes[place] < wish.time && "time",
      !fitsOne(people.topic[place], wish.topics) && "topics",
      !fitsOne(people.language[place], wish.languages) && "languages",
      !fitsOne(FORMATS[people.format[place]], wish.formats) && "formats",
      !isFree && !wish.full && "full",
    ].filter(Boolean);
    if (missed.length > 1) continue;
    countFor(found.counts, people, place, minutes[place], missed[0]);
    if (!missed.length) found.places.push(place);
    if (!isFree && (missed[0] ?? "full") === "full") found.full += 1;
  }
  return found;
}

/** Return what to let go of so that somebody fits: [{facet, wish, count}, …], those first that bring most people. */
export function loosened(people, wish, minutes) {
  const tried = FACETS.filter((facet) => (facet === "full" ? !wish.full : says(wish, facet))).map((facet) => {
    const other = facet === "full" ? { ...wish, full: true } : without(wish, facet);
    return { facet, wish: other, count: findPeople(people, other, minutes).places.length };
  });
  return tried.filter((one) => one.count > 0).sort((one, other) => other.count - one.count);
}

/** Get ready what is looked through for words, for somebody who is about to type some. */
export function prepareText(people) {
  withHelp(people, people.handle.map((_, place) => place)).then(() => textsOf(people), () => undefined);
}

function emptyCounts(people) {
  return {
    time: TIMES.map(() => 0),
    topics: new Array(people.topics.length).fill(0),
    languages: new Array(people.languages.length).fill(0),
    formats: [0, 0],
  };
}

/** Count one of the people for all facets, or for the only one that they don't fit. */
function countFor(counts, people, place, minutes, missed) {
  if (!missed || missed === "time") TIMES.forEach((least, number) => (counts.time[number] += minutes >= least ? 1 : 0));
  if (!missed || missed === "topics") for (const one of people.topic[place]) counts.topics[one] += 1;
  if (!missed || missed === "languages") for (const one of people.language[place]) counts.languages[one] += 1;
  if (!missed || missed === "formats") for (const one of FORMATS[people.format[place]]) counts.formats[one] += 1;
}

function fitsOne(values, wished) {
  return !wished.size || values.some((one) => wished.has(one));
}

function textTest(people, text) {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (!words.length) return () => true;
  const texts = textsOf(people);
  return (place) => words.every((word) => texts[place].includes(word));
}

/** Return what of each of the people is looked through; made once, and again when more of them is there. */
function textsOf(people) {
  if (people.texts?.helped === people.helped) return people.texts.each;
  const topics = people.topics.map((names) => foldedBothWays(names.slice(1).join("\n")));
  const languages = people.languages.map(([, name]) => foldedBothWays(name));
  const each = people.name.map((name, place) => {
    const lines = [name, people.handle[place], people.headline[place], ...(people.help[place] ?? [])];
    const own = foldedBothWays(lines.join("\n"));
    const listed = [...people.topic[place].map((one) => topics[one]), ...people.language[place].map((one) => languages[one])];
    return [own, ...listed].join("\n");
  });
  people.texts = { each, helped: people.helped };
  return each;
}
