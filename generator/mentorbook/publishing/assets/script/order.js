/* In which order people stand: shuffled anew for each visitor and day, by how their hours fit, or by name. Whoever has a
   free seat comes first and whoever has not confirmed for the round last, but for the order by name. */

import { LOCALE } from "./words.js";
import { freeSeats } from "./people.js";

/** Return a visitor's draw for each of the people: another on every day, and for every seed. Of so many that what they help
    with lies in several files, the files are drawn first: everybody is as likely as before to stand at the top, and those
    who do are together in few files. */
export function drawOf(people, seed, day) {
  const hashes = people.parts.map((_, part) => hashOf(`${seed}:${day}:${part}`));
  const turns = hashes.map((own) => hashes.filter((other) => other < own).length);
  const turnOf = (place) => (turns.length ? turns[place % turns.length] : 0);
  return people.handle.map((handle, place) => turnOf(place) * 2 ** 32 + hashOf(`${seed}:${day}:${handle}`));
}

/** Return people in the order that a wish asks for; with topics wished for, those with more of them come first. */
export function ordered(people, places, wish, { draws, minutes }) {
  if (wish.sort === "name") return byName(people, places);
  const matching = (place) => people.topic[place].reduce((sum, one) => sum + (wish.topics.has(one) ? 1 : 0), 0);
  const second = wish.sort === "fit" ? (place) => minutes[place] : matching;
  const keyed = places.map((place) => ({ place, group: groupOf(people, place), second: second(place), draw: draws[place] }));
  keyed.sort((one, other) => one.group - other.group || other.second - one.second || one.draw - other.draw);
  return keyed.map((one) => one.place);
}

function groupOf(people, place) {
  return (people.confirmed[place] ? 0 : 2) + (freeSeats(people, place) ? 0 : 1);
}

function byName(people, places) {
  people.ranks ??= ranksOf(people.name);
  return [...places].sort((one, other) => people.ranks[one] - people.ranks[other]);
}

function ranksOf(names) {
  const { compare } = new Intl.Collator(LOCALE);
  const ranks = new Array(names.length);
  const sorted = names.map((_, place) => place).sort((one, other) => compare(names[one], names[other]) || one - other);
  sorted.forEach((place, rank) => (ranks[place] = rank));
  return ranks;
}

/** Return a number below 2³² in which every letter of a text matters everywhere: FNV-1a, then a mixer. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
