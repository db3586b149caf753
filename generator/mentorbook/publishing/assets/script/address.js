/* What a visitor wishes for, in the address of the directory: topic, lang, time, format, full, text and sort. These names
   are promised: links from elsewhere use them. The theme owns q and h. */

import { noWish, SORTS, sortsOf } from "./filter.js";

const FORMAT_NAMES = ["remote", "in-person"];
const AN_HOUR = 60;

/** Return the wish of an address; what it says of topics and languages that nobody has is left out. */
export function wishOf(search, people) {
  const asked = new URLSearchParams(search);
  const several = (name) => asked.getAll(name).flatMap((value) => value.split(","));
  const places = (name, known) => new Set(several(name).map((value) => known.indexOf(value)).filter((place) => place >= 0));
  return {
    ...noWish(),
    text: asked.get("text") ?? "",
    time: { 1: AN_HOUR, 3: 3 * AN_HOUR }[asked.get("time")] ?? 0,
    topics: places("topic", people.topics.map(([id]) => id)),
    languages: places("lang", people.languages.map(([tag]) => tag)),
    formats: places("format", FORMAT_NAMES),
    full: asked.get("full") === "1",
    sort: sortsOf(people).includes(asked.get("sort")) ? asked.get("sort") : SORTS[0],
  };
}

/** Return the query of a wish, "" where it says nothing; what else stood in the address stays. */
export function queryOf(wish, people, search) {
  const asked = new URLSearchParams(search);
  for (const name of ["topic", "lang", "time", "format", "full", "text", "sort"]) asked.delete(name);
  for (const one of wish.topics) asked.append("topic", people.topics[one][0]);
  for (const one of wish.languages) asked.append("lang", people.languages[one][0]);
  for (const one of wish.formats) asked.append("format", FORMAT_NAMES[one]);
  if (wish.time) asked.set("time", wish.time / AN_HOUR);
  if (wish.full) asked.set("full", "1");
  if (wish.text.trim()) asked.set("text", wish.text.trim());
  if (wish.sort !== SORTS[0]) asked.set("sort", wish.sort);
  const query = asked.toString();
  return query && `?${query}`;
}
