/* Everybody the directory lists, as columns: people.name[7] and people.headline[7] are of the same person.

   A page holds them in <template id="mb-people">, or names their files there in data-files, from
   the site's root; the last column lies in the files after the first, for withHelp(): of n files the second holds those of
   people 0, n, 2n …, the third those of 1, n + 1 …. Each is a list of [name, column]; made by publishing/people.py. What is
   said of things:
     day        [of the build, as 2026-09-20]
     topics     [[id, name, synonym, …], …] in the coordinators' order
     languages  [[tag, name as within a sentence], …]
     zones      [IANA name, …]
     times      [[[weekdays with 0 for Monday], from, to in minutes since midnight], …] for each kind of usual hours
     seats      [[dots to draw, how many are free, what to say], …]
     waves      [[path at the back, path in front], …] of drawn faces
   and of each person, in one order:
     handle, name, headline (or "")
     topic, language   lists of places in topics and languages
     zone, time, seat  places in zones, times and seats
     confirmed  1 for this round, or 0
     format     0 remote, 1 in person, 2 both
     kind       place in the programme's kinds; not there where it has one only
     face       tone + 8 × place in waves
     photo      path from the site's root, or ""; there is no such column where nobody gave one
     apart      what tells somebody apart from others of the same name: a text, or 1 where it is the headline; 0 where nobody
                else has that name. There is no such column where no two have one
     help       up to two lines of what they help with: where everybody is on the page, else those that were asked for
   peopleOn() adds `total`, `places`, a Map from handle to place, `parts`, the files of help, and `helped`, how many of them
   are there. */

import { addressOf } from "./site.js";

const ALWAYS = ["name", "headline", "topic", "language", "zone", "time", "seat", "confirmed", "format", "face"];
const SOMETIMES = ["kind", "photo", "apart"];
const LOADED = new Map();

/** Return a promise of the people that a page holds or names; of null where it does neither. It fails as loading does. */
export async function peopleOn(page) {
  const source = page.getElementById("mb-people");
  if (!source) return null;
  if (!source.dataset.files) return peopleOf(JSON.parse(source.content.textContent), []);
  const [first, ...parts] = source.dataset.files.split(" ");
  return once(first, async () => peopleOf(await columnsFrom(first), parts));
}

/** Return a promise that it is there what these people help with. */
export function withHelp(people, places) {
  const needed = new Set(people.parts.length ? places.map((place) => place % people.parts.length) : []);
  return Promise.all([...needed].map((part) => once(`${part} ${people.parts[part]}`, () => loadHelp(people, part))));
}

/** Return how many seats of a person are free. */
export function freeSeats(people, place) {
  return people.seats[people.seat[place]][1];
}

/** Return what a person is called: their name, with what tells them apart where another has the same. */
export function calledIn(people, place) {
  const [name, apart] = [people.name[place], people.apart?.[place]];
  return apart ? `${name} (${apart === 1 ? people.headline[place] : apart})` : name;
}

async function loadHelp(people, part) {
  const [[, column]] = await columnsFrom(people.parts[part]);
  column.forEach((lines, place) => (people.help[part + place * people.parts.length] = lines));
  people.helped += 1;
}

function peopleOf(columns, parts) {
  const people = { help: [], ...Object.fromEntries(columns), parts, helped: 0 };
  people.total = people.handle.length;
  const isCut = (name) => people[name].length !== people.total;
  if (ALWAYS.some(isCut) || SOMETIMES.some((name) => name in people && isCut(name))) throw new Error("people: columns differ");
  people.places = new Map(people.handle.map((handle, place) => [handle, place]));
  return people;
}

async function columnsFrom(path) {
  const answer = await fetch(addressOf(path));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function once(path, load) {
  if (!LOADED.has(path)) LOADED.set(path, load());
  LOADED.get(path).catch(() => LOADED.delete(path));
  return LOADED.get(path);
}
