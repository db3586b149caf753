/* What the check will say about what was typed, in its own words. An answer is {id, name, entry, text, label}: `id` is
   the element, `name` the file's field, `entry` the place in its list from 0, `within` [place, list] of a group in a list.
   What is wrong is {id, rule, message, hint, isSuggestion, at}; a suggestion closes nothing, `at` is where it stands. */

import { sameLetters, lengthOf, characterFinder } from "./typed.js";
import { filledIn, numberText } from "./words.js";

// What the check refuses while it reads; of a value it says one of these only, and none beside an invisible character.
const UNREAD = /^(?:too-long|wrong-(?:name|login|link-name)|link-(?!elsewhere)\w+)$/;
const UNSEEN = /^(?:control-character|stacked-marks|hidden-character)$/;

/** Return everything that is wrong with the answers, and with the file that they make: [{id, text}, …]. */
export function judge(answers, pieces, knowledge) {
  const texts = answers.flatMap((answer) => judgeText(answer, knowledge).map((one) => placed(one, pieces)));
  const unread = new Set(texts.filter(({ rule }) => UNREAD.test(rule)).map(({ id }) => id));
  const repeats = judgeRepeats(answers, knowledge).filter(({ id }) => !unread.has(id));
  return [...judgeCharacters(pieces, knowledge), ...texts, ...repeats];
}

/** Return what is said of all that was found: by `placeOf` their ids, for each in the check's order, and nothing twice. */
export function inOrder(found, placeOf) {
  const unseen = new Set(found.filter(({ rule }) => UNSEEN.test(rule)).map(({ id }) => id));
  const said = found.filter(({ id, rule }) => !(unseen.has(id) && UNREAD.test(rule)));
  const key = ({ id, at = 0, rule = "", message }) => [placeOf.get(id) ?? -1, at, rule, message];
  const isSame = (one) => (other) => other.id === one.id && other.message === one.message;
  return said.sort((one, other) => compared(key(one), key(other))).filter((one, place) => said.findIndex(isSame(one)) === place);
}

function compared(one, other) {
  const place = one.findIndex((part, number) => part !== other[number]);
  return place < 0 ? 0 : one[place] < other[place] ? -1 : 1;
}

// A part of an answer stands where the file has it, or where the answer begins if the file writes it otherwise.
function placed(problem, pieces) {
  const number = pieces.findIndex(({ id }) => id === problem.id);
  const start = pieces.slice(0, number).reduce((sum, { text }) => sum + text.length, 0);
  const within = pieces[number]?.text.indexOf(problem.part ?? "") ?? 0;
  return { ...problem, at: start + Math.max(within, 0) };
}

/** Return what is wrong, by a rule's sentence with its particulars. */
export function problemOf(knowledge, id, rule, particulars = {}, isSuggestion = false) {
  const [message, hint] = knowledge.sayings[rule].map((text) => filledIn(text, particulars));
  return { id, rule, message: message.charAt(0).toUpperCase() + message.slice(1), hint, isSuggestion };
}

/** Return how a field is spoken of: as in the file where the check's own words are used, else by its label. */
export function spokenOf(answer, knowledge) {
  if (!knowledge.isOwn) return answer.label;
  if (answer.name === "account") return `"${knowledge.login[0]}" in "account"`;
  if (answer.within) return `"${answer.name}" in entry ${answer.within[0] + 1} of "${answer.within[1]}"`;
  return answer.entry === undefined ? `"${answer.name}"` : `entry ${answer.entry + 1} of "${answer.name}"`;
}

/** Return what is wrong with a list that has too many entries. */
export function judgeCount(answer, count, knowledge) {
  const most = knowledge.most[answer.name];
  if (!most || count <= most) return [];
  const particulars = { field: spokenOf(answer, knowledge), count: numberText(count), most: numberText(most) };
  return [problemOf(knowledge, answer.id, "too-many-entries", particulars)];
}

function judgeText(answer, knowledge) {
  const { id, name, text } = answer;
  const [length, most, field] = [lengthOf(text), knowledge.longest[name], spokenOf(answer, knowledge)];
  if (most && length > most) {
    const particulars = { length: numberText(length), most: numberText(most), excess: numberText(length - most) };
    return [problemOf(knowledge, id, "too-long", { field, ...particulars })];
  }
  if (name === "name" && !/\p{L}/u.test(text)) return [problemOf(knowledge, id, "wrong-name", { field })];
  if (name === "account") return judgeLogin(answer, knowledge);
  return knowledge.public.includes(name) ? judgePublic(answer, knowledge) : [];
}

function judgeLogin(answer, knowledge) {
  const [, most, pattern, expected] = knowledge.login;
  const isLogin = (text) => text.length <= most && new RegExp(`^(?:${pattern})$`, "u").test(text);
  if (isLogin(answer.text)) return [];
  const isMarked = answer.text.startsWith("@") && isLogin(answer.text.slice(1));
  const particulars = { field: spokenOf(answer, knowledge), expected };
  return [{ ...problemOf(knowledge, answer.id, isMarked ? "login-with-at" : "wrong-login", particulars), rule: "wrong-login" }];
}

/** Return what is wrong with a text that everybody can read: addresses in it. */
export function judgePublic({ id, name, text }, knowledge) {
  const pattern = (key) => new RegExp(...knowledge.patterns[key]);
  const [found, plain] = [[], text.replaceAll("＠", "@")];
  const address = plain.match(pattern("address")) ?? plain.match(pattern("spelled"));
  if (address) found.push({ ...problemOf(knowledge, id, "public-address"), part: address[0] });
  const phone = knowledge.folder === "mentors" && phoneIn(text, knowledge);
  if (phone) found.push({ ...problemOf(knowledge, id, "public-phone", {}, true), part: phone });
  if (name === "bio") found.push(...judgeBio(id, text, knowledge));
  return found;
}

function judgeBio(id, text, knowledge) {
  const everywhere = ([source, flags]) => new RegExp(source, `g${flags}`);
  const words = text.replace(everywhere(knowledge.patterns.code), "");
  const rules = Object.keys(knowledge.sayings).filter((rule) => rule.startsWith("bio-markup-"));
  return rules.flatMap((rule) => {
    const [part] = words.match(everywhere(knowledge.patterns[rule])) ?? [];
    return part === undefined ? [] : [{ ...problemOf(knowledge, id, rule, {}, true), rule: "bio-markup", part }];
  });
}

function phoneIn(text, knowledge) {
  const [fewest, most] = knowledge.digits;
  const everywhere = (key) => new RegExp(knowledge.patterns[key][0], `g${knowledge.patterns[key][1]}`);
  const numbers = text.replace(everywhere("web"), " ").match(everywhere("number")) ?? [];
  return numbers.find((number) => {
    const digits = (number.match(/\p{Nd}/gu) ?? []).length;
    const hasShape = "+(0".includes(number[0]) || /\p{Nd}{3}/u.test(number);
    const isPlain = digits === lengthOf(number);
    return digits >= fewest && digits <= most && hasShape && !isPlain && !everywhere("noPhone").test(number);
  });
}

function judgeRepeats(answers, knowledge) {
  const first = new Map();
  return answers.flatMap((answer) => {
    if (answer.entry === undefined) return [];
    const key = `${answer.name} ${sameLetters(answer.text)}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, answer.entry);
    if (earlier === undefined) return [];
    const list = knowledge.isOwn ? answer.name : answer.label;
    return [problemOf(knowledge, answer.id, "duplicate-item", { entry: answer.entry + 1, list, earlier: earlier + 1 })];
  });
}

function judgeCharacters(pieces, knowledge) {
  const find = characterFinder(knowledge.characters);
  const whole = pieces.map((piece) => piece.text).join("");
  const found = find(whole).map((bad) => {
    let end = 0;
    return { ...characterProblem(pieces.find(({ text }) => (end += text.length) > bad.at).id, bad, knowledge), at: bad.at };
  });
  // In a file that has a backslash the check also looks at each quoted text by itself.
  const alone = whole.includes("\\") ? pieces.flatMap(({ id, text }) => quotedIn(text).map((value) => [id, value])) : [];
  return [...found, ...alone.flatMap(([id, value]) => find(value).map((bad) => characterProblem(id, bad, knowledge)))];
}

function characterProblem(id, { kind, code, count }, knowledge) {
  const rule = { control: "control-character", marks: "stacked-marks" }[kind] ?? "hidden-character";
  return { ...problemOf(knowledge, id, kind, { code, count }), rule };
}

function quotedIn(text) {
  if (/^(?:#|\w+: \|)/.test(text)) return [];
  return (text.match(/"(?:[^"\\]|\\[^])*"/g) ?? []).map((one) => one.slice(1, -1).replace(/\\([^])/g, "$1"));
}
