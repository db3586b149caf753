/* Usual hours: some weekdays, from a time to another. */

import { element } from "./dom.js";
import { LOCALE, say } from "./words.js";
import { startRows } from "./rows.js";

const DAY_WORDS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const A_MONDAY = Date.UTC(2024, 0, 1);
const A_DAY = 86_400_000;

/** Make a question about hours work; return {rows(), fill(rows)}: [{id, days, from, to}, …] of those that say something. */
export function startHours(field, signal, most, changed) {
  return startRows(field, signal, most, { make: hoursRow, read: rowIn }, changed);
}

/** Return what a file says of some hours: [["days", "[mon, tue]"], …], what isn't there left out. */
export function hoursGroup({ days, from, to }) {
  const fields = [["days", days.length ? `[${days.join(", ")}]` : ""], ["from", from && `"${from}"`], ["to", to && `"${to}"`]];
  return fields.filter(([, value]) => value);
}

/** Return the name of a weekday, short or long. */
export function weekdayName(place, width) {
  return new Intl.DateTimeFormat(LOCALE, { weekday: width, timeZone: "UTC" }).format(A_MONDAY + place * A_DAY);
}

function rowIn(item) {
  const days = [...item.querySelectorAll("input:checked")].map((input) => input.value);
  const [from, to] = [...item.querySelectorAll("input[type=time]")].map((input) => input.value);
  return days.length || from || to ? { id: item.id, days, from, to } : null;
}

function hoursRow(number, row = { days: [], from: "", to: "" }) {
  const id = `mb-hours-${number}`;
  const days = DAY_WORDS.map((day, place) => {
    const box = element("input", { type: "checkbox", value: day, id: `${id}-${day}` });
    box.checked = row.days.includes(day);
    const label = { for: box.id, title: weekdayName(place, "long") };
    return element("span", { class: "mb-day" }, box, element("label", label, weekdayName(place, "short")));
  });
  const remove = { type: "button", class: "mb-small", "aria-label": say("form_remove_hours"), title: say("form_remove_hours") };
  return element(
    "div",
    { id, class: "mb-ask-row", role: "group", "aria-label": say("form_hours_row"), tabindex: "-1" },
    element("div", { class: "mb-days" }, days),
    timeInput(`${id}-from`, say("form_from"), row.from),
    timeInput(`${id}-to`, say("form_to"), row.to),
    element("button", remove, "×"),
    element("p", { class: "mb-wrong", id: `${id}-wrong`, hidden: true }),
  );
}

function timeInput(id, label, value) {
  const input = element("input", { type: "time", id });
  input.value = value;
  return element("span", { class: "mb-small-ask" }, element("label", { for: id }, label), input);
}
