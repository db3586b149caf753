/* Usual hours: some weekdays, from a time to another. Rows are added and removed; an empty one says nothing. */

import { element, on } from "./dom.js";
import { LOCALE, say } from "./words.js";

const DAY_WORDS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const A_MONDAY = Date.UTC(2024, 0, 1);
const A_DAY = 86_400_000;

/** Make a question about hours work; return {rows(), fill(rows)}: [{id, days, from, to}, …] of those that say something. */
export function startHours(field, signal, most, changed) {
  const list = field.querySelector(".mb-ask-rows");
  const add = field.querySelector("button.mb-add");
  let made = 0;
  const addRow = (row = { days: [], from: "", to: "" }) => {
    made += 1;
    list.append(hoursRow(`mb-hours-${made}`, row));
    add.hidden = list.children.length >= most;
    return list.lastElementChild;
  };
  on(add, "click", signal, () => {
    addRow().querySelector("input").focus();
    changed();
  });
  on(list, "click", signal, (event) => {
    if (!event.target.closest("button")) return;
    event.target.closest(".mb-ask-row").remove();
    if (!list.children.length) addRow();
    add.hidden = false;
    list.querySelector("input").focus();
    changed();
  });
  const fill = (rows) => {
    list.replaceChildren();
    for (const row of rows.length ? rows : [undefined]) addRow(row);
  };
  fill([]);
  return { rows: () => [...list.children].map(rowIn).filter((row) => row.days.length || row.from || row.to), fill };
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
  return { id: item.id, days, from, to };
}

function hoursRow(id, row) {
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
