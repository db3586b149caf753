/* Links of one's own: a name, and the address that it leads to. What is wrong with them: model/link.py in the browser. */

import { element } from "./dom.js";
import { say } from "./words.js";
import { lengthOf, settled } from "./typed.js";
import { asWord, inQuotes } from "./yaml.js";
import { problemOf } from "./judge.js";
import { startRows } from "./rows.js";

const FIELD = "links";
const START = "https://";
const LAST_PORT = 65535;
const LONGEST_QUOTE = 60;

/** Make a question about links work; return {rows(), fill(rows)}: [{name, address}, …] of those that say something. */
export function startLinks(field, signal, most, changed) {
  return startRows(field, signal, most, { make: linkRow, read: linkIn }, changed);
}

/** Return the lines of the file, in pieces: each name and each address belongs to its own question. */
export function linkPieces(rows) {
  return rows.flatMap(({ ids, name, address }, place) => [
    { id: ids[0], text: `${place ? "" : `${FIELD}:\n`}  ${asWord(name)}: ` },
    { id: ids[1], text: `${inQuotes(address)}\n` },
  ]);
}

/** Return what is wrong with links. */
export function judgeLinks(rows, knowledge) {
  const names = rows.map(({ name }) => name);
  return rows.flatMap((row, place) => {
    const { ids, name, address } = row;
    if (!name || !address) return [{ id: ids[Number(Boolean(name))], message: say("join_link_unfinished"), hint: "", isMissing: true }];
    if (names.indexOf(name) < place) return [{ id: ids[0], message: say("join_link_twice"), hint: "" }];
    const field = knowledge.isOwn ? `${quoted(name)} in "${FIELD}"` : name;
    const isName = /^[a-z0-9-]{1,20}$/.test(name);
    const fault = faultOf(address, knowledge);
    return [
      !isName && problemOf(knowledge, ids[0], "wrong-link-name", { field }),
      fault && problemOf(knowledge, ids[1], fault, { field }),
      ...(isName && !fault ? judgeWhereTo(row, knowledge) : []),
    ].filter(Boolean);
  });
}

function faultOf(text, knowledge) {
  const isWhole = (key, part) => new RegExp(`^(?:${knowledge.patterns[key][0]})$`, knowledge.patterns[key][1]).test(part);
  if (!text.startsWith(START)) return "link-start";
  if (lengthOf(text) > knowledge.links.longest) return "link-length";
  if (!isWhole("linkSigns", text)) return "link-sign";
  const [place] = text.slice(START.length).split(/[/?#]/, 1);
  const [host, port, ...others] = place.split("@").at(-1).split(":");
  const isPort = !port || (/^[0-9]+$/.test(port) && Number(port) <= LAST_PORT);
  const isTwofold = /[/?#@:]/.test(place.replace(/[@:]/g, "").normalize("NFKC"));
  if (isTwofold || !isPort || others.length || /[[\]]/.test(place)) return "link-host";
  if (place.includes("@")) return "link-user";
  return isWhole("linkHost", host) ? "" : "link-host";
}

function judgeWhereTo({ ids, name, address }, { patterns, links, ...knowledge }) {
  const problem = (rule, particulars, isMild) => problemOf(knowledge, ids[1], rule, particulars, isMild);
  const plain = address.replace(/(?:%[0-9a-f]{2})+/gi, decoded);
  const written = plain.match(new RegExp(...patterns.address)) ?? plain.match(new RegExp(...patterns.spelled));
  const host = new URL(address).hostname;
  const isThere = !Object.hasOwn(links.hosts, name) || links.hosts[name].some((one) => `.${host}`.replace(/\.$/, "").endsWith(`.${one}`));
  return [
    written && { ...problem("public-address"), at: Math.max(address.indexOf(written[0]), 0) },
    links.chat.some((start) => address.startsWith(start)) && problem("public-phone", {}, true),
    !isThere && problem("link-elsewhere", { name: quoted(name), host: quoted(host) }, true),
  ].filter(Boolean);
}

// As the check repeats what people wrote: problems.py.
function quoted(text) {
  const letters = [...text];
  const shown = letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join("")}…` : text;
  return `"${shown.replaceAll('"', "'")}"`;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linkIn(item) {
  const inputs = [...item.querySelectorAll("input")];
  const [name, address] = inputs.map((input) => settled(input.value));
  return name || address ? { ids: inputs.map((input) => input.id), name, address } : null;
}

function linkRow(number, row = { name: "", address: "" }) {
  const id = `mb-links-${number}`;
  const remove = { type: "button", class: "mb-small", "aria-label": say("join_link_remove"), title: say("join_link_remove") };
  return element(
    "div",
    { id, class: "mb-ask-row", role: "group", "aria-label": say("join_link") },
    linkInput(`${id}-name`, "", say("join_link_name"), row.name),
    linkInput(`${id}-address`, " mb-small-ask--long", say("join_link_address"), row.address, "url"),
    element("button", remove, "×"),
    ...["name", "address"].map((part) => element("p", { class: "mb-wrong", id: `${id}-${part}-wrong`, hidden: true })),
  );
}

function linkInput(id, more, label, value, mode) {
  const described = { "aria-describedby": `${id}-wrong`, autocomplete: "off", spellcheck: "false", autocapitalize: "none" };
  const input = element("input", { type: "text", id, dir: "ltr", inputmode: mode, ...described });
  input.value = String(value);
  return element("span", { class: `mb-small-ask${more}` }, element("label", { for: id }, label), input);
}
