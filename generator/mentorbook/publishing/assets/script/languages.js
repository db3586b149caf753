/* Languages, picked one by one from a list in the site's own words. */

import { element, on } from "./dom.js";
import { LOCALE, say } from "./words.js";

/** Make a question about languages work; return {picked(), pick(tags)}. `changed` is called after each change. */
export function startLanguages(field, signal, tags, changed) {
  const names = languageNames(tags);
  const [select, list] = [field.querySelector("select"), field.querySelector("ul")];
  const sorted = [...names].sort((one, other) => new Intl.Collator(LOCALE).compare(one[1], other[1]));
  select.append(...sorted.map(([tag, name]) => element("option", { value: tag }, name)));
  const picked = [];
  const draw = () => {
    list.replaceChildren(...picked.map((tag) => languageItem(tag, names.get(tag))));
    list.hidden = !picked.length;
    for (const option of select.options) option.hidden = option.disabled = picked.includes(option.value);
  };
  const pick = (wanted) => {
    picked.splice(0, picked.length, ...wanted.filter((tag) => names.has(tag)));
    draw();
  };
  on(select, "change", signal, () => {
    if (select.value) pick([...picked, select.value]);
    select.value = "";
    changed();
  });
  on(list, "click", signal, (event) => {
    const tag = event.target.closest("button")?.dataset.tag;
    if (!tag) return;
    pick(picked.filter((one) => one !== tag));
    select.focus();
    changed();
  });
  draw();
  return { picked: () => [...picked], pick };
}

function languageItem(tag, name) {
  const remove = say("form_remove", { name });
  const button = element("button", { type: "button", class: "mb-small", "data-tag": tag, "aria-label": remove }, "×");
  return element("li", { class: "mb-chip" }, name, " ", button);
}

function languageNames(tags) {
  const display = new Intl.DisplayNames(LOCALE, { type: "language", fallback: "none", languageDisplay: "standard" });
  return new Map(tags.map((tag) => [tag, display.of(tag)]).filter(([, name]) => name));
}
