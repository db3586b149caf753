/* Time zones by the names of their places, to pick one from. How far each is from UTC is looked up when somebody does:
   a browser takes a while for four hundred. */

import { cityName, LOCALE, say } from "./words.js";
import { element } from "./dom.js";
import { aheadAt, isZone, presently } from "./time.js";

// Browsers name these zones as they were named long ago.
const NAMES_OF_TODAY = new Map([
  ["Asmera", "Asmara"], ["Calcutta", "Kolkata"], ["Coral_Harbour", "Atikokan"], ["Enderbury", "Kanton"], ["Faeroe", "Faroe"],
  ["Godthab", "Nuuk"], ["Katmandu", "Kathmandu"], ["Kiev", "Kyiv"], ["Ponape", "Pohnpei"], ["Rangoon", "Yangon"],
  ["Saigon", "Ho Chi Minh"], ["Truk", "Chuuk"],
]);

/** Return zones as options, in the order of their places. */
export function zoneOptions(zones) {
  const { compare } = new Intl.Collator(LOCALE);
  const named = zones.map((zone) => ({ zone, place: placeOf(zone) })).sort((one, other) => compare(one.place, other.place));
  return named.map(({ zone, place }) => element("option", { value: zone }, place));
}

/** Have a select's zones say how far they are from UTC: the chosen one at once, the others when it is about to open. */
export function tellOffsets(select) {
  const tell = () => [...select.options].forEach(tellOffset);
  for (const name of ["pointerdown", "focus"]) select.addEventListener(name, tell, { once: true });
  if (select.selectedIndex >= 0) tellOffset(select.options[select.selectedIndex]);
}

/** Return what the place of a zone is called: "San Juan, Argentina" of America/Argentina/San_Juan. */
export function placeOf(zone) {
  return [cityOf(zone), ...zone.split("/").slice(1, -1).reverse()].join(", ").replaceAll("_", " ");
}

/** Return what the city of a zone is called: "San Juan" of America/Argentina/San_Juan. */
export function cityOf(zone) {
  const name = zone.split("/").at(-1);
  return cityName((NAMES_OF_TODAY.get(name) ?? name).replaceAll("_", " "));
}

/** Return "UTC+5:45" for 345 minutes ahead of UTC. */
export function offsetText(minutes) {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes > 0 ? "+" : "−";
  return minutes ? `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}` : "UTC";
}

function tellOffset(option) {
  const zone = option.value;
  if (!zone.includes("/") || !isZone(zone)) return;
  option.textContent = say("zone", { place: placeOf(zone), offset: offsetText(aheadAt(zone, presently())) });
}
