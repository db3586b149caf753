// Runs in front of the theme's search worker, whose file's name comes after the "#" of this one's address. It lets
// letters that many keyboards lack be found by those they have, and the other way round: Weiß by Weiss, Łukasz by
// Lukasz, Søren by Soren and Soeren. Every word is indexed, and looked for, in each of its spellings.
"use strict";

const PLAIN = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t", ŋ: "n", ı: "i", ə: "e", ς: "σ",
};
const OTHER = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", đ: "dj", ə: "a" };
const MOST = 8;
// Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic. The marks of other scripts are letters.
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const ASCII = /^[!-~]*$/;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

function spellings(word) {
  if (ASCII.test(word)) return [word.toLowerCase()];
  let found = [""];
  for (const letter of word.toLowerCase().normalize("NFC")) {
    const ways = [PLAIN[letter] ?? letter];
    if (letter in OTHER && found.length < MOST) ways.push(OTHER[letter]);
    found = ways.flatMap(way => found.map(start => start + way));
  }
  return [...new Set(found.map(text => text.normalize("NFKD").replace(MARKS, "").normalize("NFKC")))];
}

// One place in a text may now be found by several words, but can be marked only once.
function keepOnce(metadata) {
  const seen = {};
  for (const fields of Object.values(metadata))
    for (const [field, match] of Object.entries(fields)) {
      const known = (seen[field] ??= new Set());
      match.position = match.position.filter(place => !known.has(place) && known.add(place));
    }
}

function teach(lunr) {
  const { run } = lunr.Pipeline.prototype;
  lunr.Pipeline.prototype.run = function (tokens) {
    const spelled = tokens.flatMap(token => {
      const word = token.toString();
      return ASCII.test(word) ? token : spellings(word).map(text => token.clone(() => text));
    });
    return run.call(this, spelled);
  };
  const { search } = lunr.Index.prototype;
  lunr.Index.prototype.search = function (query) {
    const found = search.call(this, query);
    for (const { matchData } of found) keepOnce(matchData.metadata);
    return found;
  };
}

// The theme listens after us, and to the same message.
addEventListener("message", ({ data: message }) => {
  if (typeof message.data === "string") message.data = message.data.replace(WORDS, word => spellings(word).join(" "));
});
const [theirs] = location.hash.match(/[\w.-]+$/);
importScripts(theirs);
teach(lunr);
