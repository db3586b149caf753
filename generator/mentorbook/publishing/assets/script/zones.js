/* The visitor's time zone, picked from those that the check knows. */

import { element } from "./dom.js";

/** Fill a question about a time zone, and answer it with the browser's own where it is known. */
export function startZone(field, knowledge) {
  const zones = knowledge.zones.split(" ");
  const select = field.querySelector("select");
  select.append(...zones.map((zone) => element("option", { value: zone }, zone.replaceAll("_", " "))));
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const aliases = new Map(knowledge.aliases.split(" ").map((pair) => pair.split("=")));
  const found = aliases.get(own) ?? own;
  if (zones.includes(found)) select.value = found;
}
