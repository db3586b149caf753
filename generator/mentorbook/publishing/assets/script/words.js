/* What the script says, in the site's language. WORDS is put before all modules when they are joined. */

const PLURALS = new Intl.PluralRules(WORDS.locale);
const NUMBERS = new Intl.NumberFormat(WORDS.locale);

/** The BCP 47 tag by which dates, numbers and names are written. */
export const LOCALE = WORDS.locale;

/** Return a sentence; `values` take the places of what stands in braces. It is text, never HTML. */
export function say(key, values = {}) {
  return filledIn(WORDS.texts[key], values);
}

/** Return a sentence about a number of things, in the plural form the language has for it. */
export function count(key, number, values = {}) {
  const forms = WORDS.texts[key];
  return filledIn(forms[PLURALS.select(number)] ?? forms.other, { count: NUMBERS.format(number), ...values });
}

/** Return a sentence in pieces, to be appended to an element: here `values` may be elements. */
export function pieces(key, values) {
  const found = WORDS.texts[key].split(/(\{\w+\})/).filter(Boolean);
  return found.map((one) => (one.startsWith("{") ? (values[one.slice(1, -1)] ?? one) : one));
}

/** Return what the site's language calls a city whose name in English is `name`. */
export function cityName(name) {
  return WORDS.cities?.[name] ?? name;
}

/** Return a number as it is written in the site's language. */
export function numberText(number) {
  return NUMBERS.format(number);
}

/** Return a text with values in the places of what stands in braces. */
export function filledIn(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
