/* The lines of a file, so that the check reads exactly what was typed. Words that people wrote stand in quotation marks
   or in a block; a refused character stays where it is, and the check refuses it there. */

/** Return a field with a text: in quotation marks on one line, as a block on several. Nothing where it is empty. */
export function textLine(name, text) {
  if (!text) return "";
  return text.includes("\n") ? `${name}: |-\n${indented(text)}\n` : `${name}: ${inQuotes(text)}\n`;
}

/** Return a field with a list of texts, each on its line. */
export function listLines(name, texts) {
  return texts.length ? `${name}:\n${texts.map((text) => `  - ${inQuotes(text)}\n`).join("")}` : "";
}

/** Return a field with one of the format's own words, an id, a date or a number. */
export function wordLine(name, text) {
  return text ? `${name}: ${asWord(text)}\n` : "";
}

/** Return a field with a list of such words. */
export function wordsLine(name, words) {
  return words.length ? `${name}: [${words.map(asWord).join(", ")}]\n` : "";
}

/** Return a list of groups of fields, each group on its line: [[name, value written as YAML], …]. */
export function groupLines(name, groups) {
  const lines = groups.map((group) => `  - {${group.map(([key, value]) => `${key}: ${value}`).join(", ")}}\n`);
  return lines.length ? `${name}:\n${lines.join("")}` : "";
}

/** Return a remark; it is for people, no program reads it. */
export function remarkLine(text) {
  return text ? `# ${text.replaceAll("\n", " ")}\n` : "";
}

/** Return a word as YAML: as it is, or in quotation marks where it could be read as something else. */
export function asWord(text) {
  const isPlain = /^[A-Za-z0-9][A-Za-z0-9_+/-]*$/.test(text) && text.toLowerCase() !== "null";
  return isPlain ? text : inQuotes(text);
}

/** Return a text between quotation marks. */
export function inQuotes(text) {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

function indented(text) {
  return text.split("\n").map((line) => (line ? `  ${line}` : "")).join("\n");
}
