/* Hours on other people's clocks. Instants are minutes since 1970 in UTC, walls are what clocks on a wall show, counted
   as if they were UTC; a day of the week is 0 on Monday. */

const MILLISECONDS = 60_000;
const DAY = 24 * 60;
const FIRST_WEEKDAY = 3; // 1 January 1970 was a Thursday.
const SAMPLES = 12; // Days around an instant within which everything happens that is asked about.

const CLOCKS = new Map();
const CHANGES = new Map();

/** The day of a visitor, in minutes since midnight: "my day". */
export const MY_DAY = [8 * 60, 22 * 60];

/** Return the present instant. */
export function presently() {
  return Math.floor(Date.now() / MILLISECONDS);
}

/** Tell whether this browser knows a time zone. */
export function isZone(name) {
  return Boolean(name) && clockOf(name) !== null;
}

/** Return by how many minutes a zone's clocks are ahead of UTC at an instant. */
export function aheadAt(zone, instant) {
  const shown = Object.fromEntries(clockOf(zone).formatToParts(instant * MILLISECONDS).map((one) => [one.type, one.value]));
  const wall = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute);
  return Math.round(wall / MILLISECONDS) - instant;
}

/** Return the next time that hours begin or have begun: [start, end] as instants. As Python's zoneinfo does, an hour
    that the clocks skip is that long after the one before it, and of an hour they repeat the first is meant. */
export function nextOccurrence(zone, weekday, from, to, now) {
  const changes = changesOf(zone, now);
  const today = Math.floor(wallOf(changes, now) / DAY);
  const day = today + ((weekday - ((today + FIRST_WEEKDAY) % 7) + 7) % 7);
  const found = [from, to].map((minutes) => instantOf(changes, day * DAY + minutes));
  if (found[1] > now) return found;
  return [from, to].map((minutes) => instantOf(changes, (day + 7) * DAY + minutes));
}

/** Return usual hours, [[weekdays, from, to], …], by a visitor's clock: [{day, from, to}, …] as they come in a week.
    `to` is above 24:00 where they end on the next day. */
export function hoursFor(times, zone, visitor, now) {
  const changes = changesOf(visitor, now);
  const found = [];
  for (const [weekdays, from, to] of times) {
    for (const weekday of weekdays) {
      const [start, end] = nextOccurrence(zone, weekday, from, to, now).map((one) => wallOf(changes, one));
      const day = Math.floor(start / DAY);
      found.push({ day: (day + FIRST_WEEKDAY) % 7, from: start - day * DAY, to: end - day * DAY });
    }
  }
  return found.sort((one, other) => one.day - other.day || one.from - other.from);
}

/** Return how many minutes a week of such hours lie in "my day". */
export function minutesInMyDay(hours) {
  let total = 0;
  for (const { from, to } of hours) {
    for (const shift of [0, DAY]) {
      total += Math.max(0, Math.min(to, MY_DAY[1] + shift) - Math.max(from, MY_DAY[0] + shift));
    }
  }
  return total;
}

/** Return minutes since midnight as "07:05"; an hour of the next day is shown as its clock shows it. */
export function clockText(minutes) {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/* One formatter a zone: to make one takes longer than to use it a hundred times. */
function clockOf(zone) {
  if (!CLOCKS.has(zone)) {
    try {
      const asked = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" };
      CLOCKS.set(zone, new Intl.DateTimeFormat("en-US", { ...asked, timeZone: zone, hourCycle: "h23" }));
    } catch {
      CLOCKS.set(zone, null);
    }
  }
  return CLOCKS.get(zone);
}

/** Return when a zone's clocks change around an instant: [{at, ahead}, …], the first from long ago. */
function changesOf(zone, now) {
  const day = Math.floor(now / DAY);
  const kept = CHANGES.get(zone);
  if (kept?.day === day) return kept.changes;
  let before = (day - 2) * DAY;
  const changes = [{ at: -Infinity, ahead: aheadAt(zone, before) }];
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    const after = (day - 2 + sample) * DAY;
    const ahead = aheadAt(zone, after);
    if (ahead !== changes.at(-1).ahead) changes.push({ at: changeBetween(zone, before, after, ahead), ahead });
    before = after;
  }
  CHANGES.set(zone, { day, changes });
  return changes;
}

function changeBetween(zone, before, after, ahead) {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (aheadAt(zone, middle) === ahead) high = middle;
    else low = middle;
  }
  return high;
}

function aheadBy(changes, instant) {
  return changes.findLast((one) => one.at <= instant).ahead;
}

function wallOf(changes, instant) {
  return instant + aheadBy(changes, instant);
}

function instantOf(changes, wall) {
  const isPast = (one, place) => place === 0 || wall >= one.at + Math.max(one.ahead, changes[place - 1].ahead);
  return wall - changes.findLast(isPast).ahead;
}
