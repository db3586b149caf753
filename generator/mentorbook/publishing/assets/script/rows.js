/* Questions that are answered several times: rows that are added and removed; an empty one says nothing. */

import { on } from "./dom.js";

/** Make a question in rows work; return {rows(), fill(rows)}. `make(number, row)` draws a row, `read(row)` returns what it
    says; null where it says nothing. There are at most `most`; `changed` is called after each change. */
export function startRows(field, signal, most, { make, read }, changed) {
  const list = field.querySelector(".mb-ask-rows");
  const add = field.querySelector("button.mb-add");
  let made = 0;
  const addRow = (row) => {
    made += 1;
    list.append(make(made, row));
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
  return { rows: () => [...list.children].map(read).filter(Boolean), fill };
}
