/* What usual hours are for the visitor: when by their clock, how much of it within their day, and that in words. */

import { LOCALE, pieces, say } from "./words.js";
import { keep, recall } from "./keep.js";
import { element, on } from "./dom.js";
import { clockText, hoursFor, isZone, minutesInMyDay, MY_DAY, presently } from "./time.js";

const ONE_HOUR = 60;
const MONDAY = Date.UTC(2024, 0, 1);
const MILLISECONDS_A_DAY = 86_400_000;
const WEEKDAYS = new Intl.DateTimeFormat(LOCALE, { weekday: "short", timeZone: "UTC" });
const ZONE_CHANGED = "mentorbook:zone";

let zoneOfVisitor = null;

/** Return the time zone a visitor chose, or that of their clock. */
export function visitorZone() {
  const found = () => [recall("zone", ""), Intl.DateTimeFormat().resolvedOptions().timeZone];
  zoneOfVisitor ??= found().find((name) => typeof name === "string" && isZone(name)) ?? "UTC";
  return zoneOfVisitor;
}

/** Keep the time zone a visitor chose, and have what stands on the page follow. */
export function chooseZone(zone) {
  zoneOfVisitor = zone;
  keep("zone", zone);
  window.dispatchEvent(new Event(ZONE_CHANGED));
}

/** Return for each of the people how many minutes a week of their hours lie within the visitor's day. */
export function minutesOfAll(people, visitor) {
  const [known, now] = [new Map(), presently()];
  return people.handle.map((_, place) => {
    const key = people.time[place] * people.zones.length + people.zone[place];
    if (!known.has(key)) known.set(key, minutesOf(people.times[people.time[place]], people.zones[people.zone[place]], visitor, now));
    return known.get(key);
  });
}

/** Return hours as "Tue, Thu 13:00–15:00 · Sat 09:00–10:00". */
export function hoursText(hours) {
  const days = new Map();
  for (const { day, from, to } of hours) {
    const text = `${clockText(from)}–${clockText(to)}`;
    days.set(text, [...(days.get(text) ?? []), WEEKDAYS.format(MONDAY + day * MILLISECONDS_A_DAY)]);
  }
  return [...days].map(([text, names]) => `${[...new Set(names)].join(", ")} ${text}`).join(" · ");
}

/** Return how well so many minutes a week fit: good, partly, tight or outside. */
export function fitOf(minutes) {
  if (minutes >= 3 * ONE_HOUR) return "good";
  if (minutes >= ONE_HOUR) return "partly";
  return minutes > 0 ? "tight" : "outside";
}

/** Give every line with somebody's hours the visitor's time, and again when they choose another zone. */
export function startFit(page, signal) {
  showTimes(page);
  on(window, ZONE_CHANGED, signal, () => showTimes(page));
}

/** Say in the visitor's time what stands in an element, or on a page, in mentors' own. */
export function showTimes(within) {
  const [visitor, now] = [visitorZone(), presently()];
  for (const line of within.querySelectorAll("[data-hours]")) {
    if (!isZone(line.dataset.zone)) continue;
    const hours = hoursFor(timesIn(line.dataset.hours), line.dataset.zone, visitor, now);
    line.querySelector("[data-time]").replaceChildren(...sentence(line.dataset.as ?? "card", hours));
  }
}

/** Return hours as an attribute holds them, "13 1140-1290,5 600-720": weekdays, then from and to. */
export function timesIn(text) {
  return text.split(",").map((one) => {
    const [days, from, to] = one.split(/[ -]/);
    return [[...days].map(Number), Number(from), Number(to)];
  });
}

function minutesOf(times, zone, visitor, now) {
  return times.length && isZone(zone) ? minutesInMyDay(hoursFor(times, zone, visitor, now)) : 0;
}

function sentence(kind, hours) {
  const fit = fitOf(minutesInMyDay(hours));
  const values = { hours: element("b", {}, hoursText(hours)), from: clockText(MY_DAY[0]), to: clockText(MY_DAY[1]) };
  if (kind === "row") return pieces("time_yours", values);
  if (kind === "box") return boxSentence(fit, values);
  return pieces("time_fit", { ...values, fit: element("span", { class: `mb-fit mb-fit--${fit}` }, fitWord(fit)) });
}

function fitWord(fit) {
  if (fit === "good") return say("fit_good");
  if (fit === "partly") return say("fit_partly");
  return fit === "tight" ? say("fit_tight") : say("fit_outside");
}

function boxSentence(fit, values) {
  if (fit === "good") return pieces("box_good", values);
  if (fit === "partly") return pieces("box_partly", values);
  return fit === "tight" ? pieces("box_tight", values) : pieces("box_outside", values);
}
