/* What people type, as the records keep it, and what cannot be seen in it: records/characters.py in the browser. */

/** Return a text as a file says it: composed, trimmed, without tabs, with one kind of line end. */
export function settled(text) {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ").trim();
}

/** Return how many characters a text has, as people count them. */
export function lengthOf(text) {
  return [...text].length;
}

/** Return a text by which equal ones are found, whatever their capitals. */
export function sameLetters(text) {
  return [...text].map((one) => (one === "ı" ? one : one.toUpperCase())).join("").toLowerCase();
}

/** Return a function that finds the refused characters of a text, as [{kind, at, code, count}, …]. */
export function characterFinder(tables) {
  const kinds = ["control", "direction", "hidden"].map((kind) => `(?<${kind}>[${tables[kind]}])`).join("|");
  const marks = `(?<marks>[\\p{Mn}\\p{Me}]{${tables.marks + 1},})`;
  const pattern = new RegExp(`${tables.flag}|${kinds}|${marks}`, "gu");
  return (text) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const kind = Object.keys(found.groups).find((name) => found.groups[name] !== undefined);
      if (!kind || (kind === "hidden" && isNeeded(text, found.index, found[0], tables))) return [];
      const code = found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      return [{ kind, at: found.index, code: `U+${code}`, count: lengthOf(found[0]) }];
    });
}

function isNeeded(text, at, character, tables) {
  const before = [...text.slice(Math.max(0, at - 2 * tables.near), at)];
  const after = [...text.slice(at + character.length, at + 2 * tables.near)];
  if (tables.joiners.includes(character) && new RegExp(`[${tables.joined}]`, "u").test(before.at(-1) ?? "")) return true;
  if (character === "\u200d") {
    const stem = before.slice(-3).join("").replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]+$/u, "");
    return isPicture([...stem].at(-1)) && isPicture(after[0]);
  }
  const near = [...before.slice(-tables.near), ...after.slice(0, tables.near - 1)].join("");
  return tables.marked.includes(character) && isFromRightToLeft(near.replaceAll(character, ""));
}

function isPicture(character) {
  return /^[\p{So}↔]$/u.test(character ?? "");
}

function isFromRightToLeft(text) {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.some((one) => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(one));
}
