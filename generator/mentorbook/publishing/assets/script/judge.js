/* What the check will say about what was typed, in its own words. An answer is {id, name, entry, text, label}: `id` is
   the element, `name` the file's field, `entry` the place in its list from 0, `within` [place, list] of a group in a list. What is wrong is {id, rule, message, hint,
   isSuggestion}; a suggestion closes nothing. */

import { sameLetters, lengthOf, characterFinder } from "./typed.js";
import { filledIn, numberText } from "./words.js";

/** Return everything that is wrong with the answers, and with the file that they make: [{id, text}, …]. */
export function judge(answers, pieces, knowledge) {
  const texts = answers.flatMap((answer) => judgeText(answer, knowledge));
  return [...judgeCharacters(pieces, knowledge), ...texts, ...judgeRepeats(answers, knowledge)];
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
  const found = [];
  if (most && length > most) {
    const particulars = { length: numberText(length), most: numberText(most), excess: numberText(length - most) };
    found.push(problemOf(knowledge, id, "too-long", { field, ...particulars }));
  }
  if (name === "name" && !/\p{L}/u.test(text)) found.push(problemOf(knowledge, id, "wrong-name", { field }));
  if (name === "account") found.push(...judgeLogin(answer, knowledge));
  if (knowledge.public.includes(name)) found.push(...judgePublic(answer, knowledge));
  return found;
}

function judgeLogin(answer, knowledge) {
  const [, most, pattern, expected] = knowledge.login;
  const isLogin = (text) => text.length <= most && new RegExp(`^(?:${pattern})$`, "u").test(text);
  if (isLogin(answer.text)) return [];
  const isMarked = answer.text.startsWith("@") && isLogin(answer.text.slice(1));
  const particulars = { field: spokenOf(answer, knowledge), expected };
  return [{ ...problemOf(knowledge, answer.id, isMarked ? "login-with-at" : "wrong-login", particulars), rule: "wrong-login" }];
}

function judgePublic({ id, name, text }, knowledge) {
  const pattern = (key) => new RegExp(...knowledge.patterns[key]);
  const [found, plain] = [[], text.replaceAll("＠", "@")];
  if (pattern("address").test(plain) || pattern("spelled").test(plain)) {
    found.push(problemOf(knowledge, id, "public-address"));
  }
  if (knowledge.folder === "mentors" && hasPhone(text, knowledge)) {
    found.push(problemOf(knowledge, id, "public-phone", {}, true));
  }
  if (name === "bio") found.push(...judgeBio(id, text, knowledge));
  return found;
}

function judgeBio(id, text, knowledge) {
  const everywhere = ([source, flags]) => new RegExp(source, `g${flags}`);
  const words = text.replace(everywhere(knowledge.patterns.code), "");
  return Object.keys(knowledge.sayings)
    .filter((rule) => rule.startsWith("bio-markup-") && everywhere(knowledge.patterns[rule]).test(words))
    .map((rule) => ({ ...problemOf(knowledge, id, rule, {}, true), rule: "bio-markup" }));
}

function hasPhone(text, knowledge) {
  const [fewest, most] = knowledge.digits;
  const everywhere = (key) => new RegExp(knowledge.patterns[key][0], `g${knowledge.patterns[key][1]}`);
  const numbers = text.replace(everywhere("web"), " ").match(everywhere("number")) ?? [];
  return numbers.some((number) => {
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
    return characterProblem(pieces.find(({ text }) => (end += text.length) > bad.at).id, bad, knowledge);
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
