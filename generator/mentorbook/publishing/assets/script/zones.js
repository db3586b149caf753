/* The visitor's time zone, picked from those that the check knows. */

import { visitorZone } from "./fit.js";
import { tellOffsets, zoneOptions } from "./places.js";

/** Fill a question about a time zone, and answer it with the visitor's own where it is known. */
export function startZone(field, knowledge) {
  const zones = knowledge.zones.split(" ");
  const select = field.querySelector("select");
  if (select.options.length === 1) select.append(...zoneOptions(zones));
  const own = visitorZone();
  const aliases = new Map(knowledge.aliases.split(" ").map((pair) => pair.split("=")));
  const found = aliases.get(own) ?? own;
  if (zones.includes(found)) select.value = found;
  tellOffsets(select);
}
