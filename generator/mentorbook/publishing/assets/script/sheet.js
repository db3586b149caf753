/* A form that makes a file: what is typed becomes the file beside it, what is wrong is said in the check's words, and the
   ways out open once nothing is. The draft stays in this browser. `parts` are what only one of the forms has:
   pieces {field: () => [{id, text}, …]}, answers(), problems(), isEmpty(field), extra(), restore(extra), taken(), show(answers). */

import { count, say } from "./words.js";
import { element, on } from "./dom.js";
import { freeHandle, tagFor } from "./handles.js";
import { inOrder, judge } from "./judge.js";
import { leaveBy } from "./exits.js";
import { draftNamed } from "./drafts.js";
import { answersIn, draftOf, idOf, pickedIn, piecesOf, restoreDraft } from "./fields.js";

const A_CLICK = 250;

/** Make a form work; `makeParts` gets {form, knowledge, signal, refresh(), changed(), tell(text)}. */
export function startSheet(form, signal, makeParts) {
  const knowledge = JSON.parse(form.dataset.form);
  const draft = draftNamed(`draft-${knowledge.folder}`);
  const sheet = { form, knowledge, signal, draft, tag: tagFor(), touched: new Set(), isAsked: false };
  sheet.refresh = () => refresh(sheet);
  sheet.changed = () => change(sheet);
  sheet.tell = (text) => form.querySelector(".mb-ask-status").replaceChildren(text);
  sheet.parts = makeParts(sheet);
  if (draft.read()) bringBack(sheet, draft.read());
  listen(sheet);
  form.hidden = false;
  form.parentElement.querySelector(".mb-without").hidden = true;
  refresh(sheet);
}

/** Return the day that it is where the visitor lives, or stands still at in a demonstration, as 2026-09-30. */
export function dayOf(knowledge) {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return knowledge.today || parts.join("-");
}

/** Return a form's question about a field of the file. */
export function questionOf(form, name) {
  return form.querySelector(`[data-field="${name}"]`);
}

/** Return what a form's question in words was answered with; "" where it wasn't. */
export function wordsOf(form, name) {
  const field = questionOf(form, name);
  return (field && answersIn(field)[0]?.text) || "";
}

function listen(sheet) {
  const { form, signal } = sheet;
  on(window, "storage", signal, () => catchUp(sheet));
  on(window, "pageshow", signal, () => catchUp(sheet));
  on(form, "submit", signal, (event) => event.preventDefault());
  on(form, "input", signal, () => change(sheet));
  on(form, "focusout", signal, (event) => touchLater(sheet, event.target.id));
  on(form, "change", signal, () => change(sheet));
  on(form, "click", signal, (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.exit) leave(sheet, button.dataset.exit);
    if (button?.dataset.adds) showLine(button);
    if (button?.matches(".mb-again")) startAgain(sheet);
  });
  on(form.querySelector(".mb-summary"), "click", signal, (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    focusOn(link.getAttribute("href").slice(1));
  });
}

// A sentence that appears moves what is below it, so it waits until a click on that has come to its end.
function touchLater(sheet, id) {
  setTimeout(() => {
    if (sheet.signal.aborted || !id) return;
    sheet.touched.add(id);
    refresh(sheet);
  }, A_CLICK);
}

function refresh(sheet) {
  const { form, knowledge } = sheet;
  const file = fileOf(sheet);
  showText(form.querySelector(".mb-file-name"), file.path);
  showText(form.querySelector(".mb-file-text"), file.text);
  showProblems(sheet, problemsOf(sheet, file));
  sheet.parts.show?.();
}

function change(sheet) {
  if (catchUp(sheet)) return;
  refresh(sheet);
  sheet.draft.keep({ fields: draftOf(sheet.form), extra: sheet.parts.extra(), tag: sheet.tag });
}

/** Show what another tab made of the draft, before anything is kept that does not know of it; tell whether one did. */
function catchUp(sheet) {
  const news = sheet.draft.news();
  if (news === undefined) return false;
  if (news) bringBack(sheet, news);
  else empty(sheet);
  const told = news ? say("form_elsewhere") : say("form_forgotten");
  if (sheet.form.querySelector(".mb-ask-status").textContent !== told) sheet.tell(told);
  return true;
}

// What stays as it is keeps its selection, and the link that is just being pressed.
function showText(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

function fileOf({ form, knowledge, parts, tag }) {
  const pieces = [...knowledge.order, "remark"].flatMap((name) => {
    if (parts.pieces[name]) return parts.pieces[name]();
    const field = questionOf(form, name);
    return field ? piecesOf(field) : [];
  });
  const handle = freeHandle(wordsOf(form, "name"), wordsOf(form, "account"), parts.taken(), knowledge, tag);
  return { pieces, path: `${knowledge.folder}/${handle}.yaml`, text: pieces.map((piece) => piece.text).join("") };
}

function problemsOf({ form, knowledge, parts }, file) {
  const answers = [...[...form.querySelectorAll("[data-field]")].flatMap(answersIn), ...(parts.answers?.() ?? [])];
  const found = [...judge(answers, file.pieces, knowledge), ...parts.problems()];
  const missing = [...form.querySelectorAll("[data-missing]")]
    .filter((field) => parts.isEmpty(field) ?? isUnanswered(field))
    .map((field) => ({ id: targetOf(field), message: field.dataset.missing, hint: "", isMissing: true }));
  const placeOf = new Map([...form.querySelectorAll("[id]")].map((one, place) => [one.id, place]));
  return inOrder([...missing, ...found], placeOf);
}

function isUnanswered(field) {
  return ["line", "text", "lines"].includes(field.dataset.sort) ? !answersIn(field).length : !pickedIn(field).length;
}

function targetOf(field) {
  return field.dataset.sort === "lines" ? field.querySelector("input").id : idOf(field);
}

function showProblems(sheet, problems) {
  const shown = problems.filter((one) => sheet.isAsked || (!one.isMissing && sheet.touched.has(one.id)));
  for (const place of sheet.form.querySelectorAll(".mb-wrong")) {
    const own = shown.filter(({ id }) => `${id}-wrong` === place.id);
    const lines = own.map((one, number) => problemLine(one, own[number + 1]?.hint));
    if (!areAlike([...place.children], lines)) place.replaceChildren(...lines);
    place.hidden = !own.length;
    markInvalid(place.id.replace(/-wrong$/, ""), own.some((one) => !one.isSuggestion));
  }
  if (sheet.isAsked) summarize(sheet, problems);
}

function areAlike(ones, others) {
  return ones.length === others.length && ones.every((one, place) => one.isEqualNode(others[place]));
}

// The same advice is given once, behind the last to which it belongs.
function problemLine({ message, hint, isSuggestion }, next) {
  const text = hint && hint !== next ? `${message} ${hint}` : message;
  return element("span", { class: isSuggestion ? "mb-wrong-line mb-wrong-line--mild" : "mb-wrong-line" }, text);
}

function markInvalid(id, isWrong) {
  const target = document.getElementById(id);
  if (!target?.matches("input, textarea, select")) return;
  if (isWrong) target.setAttribute("aria-invalid", "true");
  else target.removeAttribute("aria-invalid");
}

function summarize({ form }, problems) {
  const summary = form.querySelector(".mb-summary");
  const wrong = problems.filter((one) => !one.isSuggestion);
  const isMissing = wrong.every((one) => one.isMissing);
  const title = isMissing ? count("form_missing", wrong.length) : count("form_to_mend", wrong.length);
  const items = wrong.map(({ id, message }) => element("li", {}, element("a", { href: `#${id}` }, message)));
  summary.hidden = !wrong.length;
  showText(summary.querySelector("h2"), title);
  const list = summary.querySelector("ul");
  if (list.textContent !== items.map((item) => item.textContent).join("")) list.replaceChildren(...items);
}

async function leave(sheet, exit) {
  const { form, knowledge } = sheet;
  sheet.isAsked = true;
  refresh(sheet);
  const summary = form.querySelector(".mb-summary");
  if (!summary.hidden) {
    sheet.tell("");
    summary.focus();
    return;
  }
  const file = fileOf(sheet);
  const key = await leaveBy(exit, knowledge, file.path, file.text);
  if (key.endsWith("_select")) selectFile(form);
  sheet.tell(SAID[key](file.path));
}

// Each sentence by its own name, so that none is forgotten in a catalogue.
const SAID = {
  form_copied: (path) => say("form_copied", { path }),
  form_select: () => say("form_select"),
  form_downloaded: (path) => say("form_downloaded", { path }),
  form_forge_open: () => say("form_forge_open"),
  form_forge_paste: () => say("form_forge_paste"),
  form_forge_select: () => say("form_forge_select"),
  form_mail_open: () => say("form_mail_open"),
  form_mail_paste: () => say("form_mail_paste"),
  form_mail_select: () => say("form_mail_select"),
  form_page_paste: () => say("form_page_paste"),
  form_page_select: () => say("form_page_select"),
};

function selectFile(form) {
  const shown = form.querySelector(".mb-file-text");
  window.getSelection().selectAllChildren(shown);
  shown.focus();
}

function focusOn(id) {
  const target = document.getElementById(id);
  const folded = target?.closest("details:not([open])");
  if (folded) folded.open = true;
  const isField = target?.matches("input, select, textarea, button");
  (isField ? target : target?.querySelector("input, select, textarea, button:not([disabled])") ?? target)?.focus();
}

function showLine(button) {
  const next = button.closest("[data-field]").querySelector(".mb-ask-line[hidden]");
  if (!next) return;
  next.hidden = false;
  button.hidden = !button.closest("[data-field]").querySelector(".mb-ask-line[hidden]");
  next.querySelector("input").focus();
}

function showAnsweredLines(form) {
  for (const line of form.querySelectorAll(".mb-ask-line[hidden]")) {
    if (line.querySelector("input").value) line.hidden = false;
  }
}

// Other pages of a forge's host can write into the same store, and so could an older version.
function bringBack(sheet, draft) {
  try {
    restoreDraft(sheet.form, draft.fields ?? {});
    sheet.parts.restore(draft.extra ?? {});
    sheet.tag = tagFor(draft.tag ?? sheet.tag);
    showAnsweredLines(sheet.form);
    refresh(sheet);
  } catch {
    sheet.form.reset();
    sheet.parts.restore({});
    sheet.draft.keep(undefined);
  }
}

function empty(sheet) {
  const { form } = sheet;
  form.reset();
  sheet.parts.restore({});
  sheet.isAsked = false;
  sheet.touched.clear();
  form.querySelector(".mb-summary").hidden = true;
  refresh(sheet);
}

function startAgain(sheet) {
  const { form } = sheet;
  empty(sheet);
  sheet.draft.keep(undefined);
  form.querySelector(".mb-sheet-body :is(input, select, textarea, button:not([disabled]))").focus();
  sheet.tell(say("form_forgotten"));
}
