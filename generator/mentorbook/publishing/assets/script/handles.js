/* What a person's file is called: records/naming.py in the browser. */

const SIGNS = "23456789bcdfghjkmnpqrstvwxz";

/** Return the handle that a name makes; "" where nothing usable is left of it. */
export function handleFrom(name, knowledge) {
  const small = [...name.toLowerCase()].map((one) => knowledge.letters[one] ?? one).join("");
  const plain = small.normalize("NFKD").replace(/\p{Mn}/gu, "");
  const handle = trimmedDashes((plain.match(/[a-z0-9]+/g) ?? []).join("-").slice(0, 39));
  const isRight = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(handle) && handle.length > 1;
  return isRight && !knowledge.reserved.includes(handle) ? handle : "";
}

/** Return a handle that nobody has: made of the name, else of the login, counted where somebody has it. Where neither can
    be used it ends in the tag: two people who both ask today know nothing of each other. */
export function freeHandle(name, login, taken, knowledge, tag) {
  const wish = handleFrom(name, knowledge) || handleFrom(login, knowledge);
  if (!wish) return `${knowledge.folder === "mentees" ? "mentee" : "mentor"}-${tag}`;
  if (!taken.has(wish)) return wish;
  const stem = trimmedDashes(wish.slice(0, 34));
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Return the tag that a draft was given, if it is one, else a new one: four signs that make no word. */
export function tagFor(kept) {
  if (/^[2-9b-z]{4}$/.test(kept ?? "")) return kept;
  return [...crypto.getRandomValues(new Uint8Array(4))].map((one) => SIGNS[one % SIGNS.length]).join("");
}

function trimmedDashes(text) {
  return text.replace(/^-+|-+$/g, "");
}
