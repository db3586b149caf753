/* Texts as they are compared: without case and accents, so that Novakova finds Nováková and Mueller finds Müller, and with
   one apostrophe and one hyphen, whichever a keyboard types. */

const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ə: "e" };
const OTHERWISE = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };
const SPECIAL = /[ßæœøłđðþħıə]/g;
const TWO_WAYS = /[äöüåø]/g;
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const APOSTROPHES = /[`´‘’‛ʹ-ʽˈ′＇]/g;
const DASHES = /[\p{Pd}\u2043\u2212]/gu;
const ASCII = /^[\0-\x7f]*$/;

/** Return a text as it is compared. */
export function folded(text) {
  // Before anything else, which would make an accent on nothing of ´.
  const small = text.toLowerCase().replace(APOSTROPHES, "'").replace(DASHES, "-");
  if (ASCII.test(small)) return small;
  const plain = small.normalize("NFC").replace(SPECIAL, (letter) => PLAIN[letter]);
  return plain.normalize("NFKD").replace(MARKS, "").normalize("NFKC");
}

/** Return a text as it is looked through: also as people write it whose keyboards lack its letters. */
export function foldedBothWays(text) {
  const plain = folded(text);
  const small = text.toLowerCase().normalize("NFC");
  const other = small.replace(TWO_WAYS, (letter) => OTHERWISE[letter]);
  return other === small ? plain : `${plain}\n${folded(other)}`;
}
