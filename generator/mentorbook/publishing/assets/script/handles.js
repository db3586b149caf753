/* What a person's file is called: records/naming.py in the browser. */

/** Return the handle that a name makes; "" where nothing usable is left of it. */
export function handleFrom(name, knowledge) {
  const small = [...name.toLowerCase()].map((one) => knowledge.letters[one] ?? one).join("");
  const plain = small.normalize("NFKD").replace(/\p{Mn}/gu, "");
  const handle = trimmedDashes((plain.match(/[a-z0-9]+/g) ?? []).join("-").slice(0, 39));
  const isRight = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(handle) && handle.length > 1;
  return isRight && !knowledge.reserved.includes(handle) ? handle : "";
}

/** Return a handle that nobody has: made of the name, else of the login, else counted, as mentor-1. */
export function freeHandle(name, login, taken, knowledge) {
  const wish = handleFrom(name, knowledge) || handleFrom(login, knowledge);
  if (wish && !taken.has(wish)) return wish;
  const stem = wish ? trimmedDashes(wish.slice(0, 34)) : knowledge.folder === "mentees" ? "mentee" : "mentor";
  let number = wish ? 2 : 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

function trimmedDashes(text) {
  return text.replace(/^-+|-+$/g, "");
}
