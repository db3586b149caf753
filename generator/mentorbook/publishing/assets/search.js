// The search of the site: a worker that speaks with the theme's page as the theme's own does, and finds more. Words may
// be in any script, with or without spaces between them, and typed with or without accents, hyphens and apostrophes.
"use strict";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const TITLE = 0, TEXT = 1; // The tags come after them. Who is called so counts most, then whose topic it is.
const worthOf = slot => (slot === TITLE ? 8 : slot === TEXT ? 1 : 6);
const MOST_WORDS = 40;
const MOST_SPELLINGS = 8;
const MOST_PARTS = 4;
const LONGEST = 12; // characters of a run that are looked at together

// Texts come as HTML: "<" begins a tag, and an ampersand is "&amp;". Some signs make one word of what is beside them.
const LETTERS = "(?:(?![ʹ-ʽ])[\\p{L}\\p{M}\\p{N}])+";
const QUIET = /['’‘ʹ-ʽ´`′＇׳״՚·.\-‐‑\u00ad\u200c\u200d\u2060]/;
const LOOSE = /[·.\-‐‑]/;
const WORD = new RegExp(`<[^>]*>|&[lg]t;|\\.?${LETTERS}(?:(?:&amp;|${QUIET.source})${LETTERS})*[+#]*`, "gu");
const PART = new RegExp(LETTERS, "gu");
const BLOCK = /<\/?(?:p|li|ul|ol|pre)>|(?:(?!<\/?(?:p|li|ul|ol|pre)>)[^])+/g;
const IS_BLOCK_TAG = /^<\/?(?:p|li|ul|ol|pre)>$/;
const ASCII = /^[!-~]*$/;
const ASCII_LETTER = /^[a-z]$/i;
const SIMPLE = /^[a-z0-9]+$/i;

// Scripts without spaces between words, or whose words are put together from many: every place may begin one.
const NAMES = "Han Hira Kana Hang Thai Laoo Khmr Mymr Lana Tale Talu Tavt Java Bali".split(" ");
const RUN = new RegExp(`[${NAMES.map(name => `\\p{scx=${name}}`).join("")}]`, "u");
const PIECE = new RegExp(`(?:${RUN.source})+|(?:(?!${RUN.source}).)+`, "gu");

// Letters that many keyboards lack, as they are written without them: in one way, or in two.
const PLAIN = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t", ŋ: "n", ı: "i", ə: "e", ς: "σ",
  ى: "ي", ی: "ي", ک: "ك", ة: "ه", ٱ: "ا", ـ: "",
};
const OTHER = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", đ: "dj", ə: "a" };
// Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic. The marks of other scripts are letters.
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

function spellings(word) {
  if (ASCII.test(word)) return [word.toLowerCase()];
  let found = [""];
  for (const letter of word.toLowerCase().normalize("NFC")) {
    const ways = [PLAIN[letter] ?? letter];
    if (letter in OTHER && found.length < MOST_SPELLINGS) ways.push(OTHER[letter]);
    found = ways.flatMap(way => found.map(start => start + way));
  }
  return [...new Set(found.map(text => text.normalize("NFKD").replace(MARKS, "").normalize("NFKC")))];
}

// Mueller as those write it who leave the points of Müller out.
function withoutPoints(term) {
  return term.length > 4 ? term.replace(/([aou])e/g, "$1") : term;
}

function joined(text) {
  const plain = text.replaceAll("&amp;", "&");
  return plain[0] === "." ? `.${joined(plain.slice(1))}` : plain.split(QUIET).join("");
}

// Everything by which a word can be found: [term, start, length] of its parts, of parts side by side, and of the whole.
function termsOf(word) {
  if (SIMPLE.test(word)) return [[word.toLowerCase(), 0, word.length]];
  const found = [], parts = [...word.matchAll(PART)];
  const add = (text, start, length) => spellings(text).forEach(term => found.push([term, start, length]));
  parts.forEach((part, first) => {
    for (const { 0: piece, index } of part[0].matchAll(PIECE))
      for (const [text, start] of RUN.test(piece) ? placesOf(piece) : [[piece, 0]])
        add(text, part.index + index + start, text.length);
    for (const { 0: text, index } of parts.slice(first + 1, first + MOST_PARTS)) {
      const length = index + text.length - part.index;
      add(joined(word.substr(part.index, length)), part.index, length);
    }
  });
  if (parts.length > MOST_PARTS || parts[0][0] !== word) add(joined(word), 0, word.length);
  return found;
}

function* placesOf(run) {
  const characters = [...run];
  let start = 0;
  for (let place = 0; place < characters.length; place++) {
    yield [characters.slice(place, place + LONGEST).join(""), start];
    start += characters[place].length;
  }
}

function isText(match) {
  return match[0][0] !== "<" && !/^&[lg]t;/.test(match[0]);
}

class Index {
  constructor(documents) {
    this.documents = documents.map((document, number) => new Document(document, number));
    this.pages = new Map(this.documents.map(document => [document.location, document]));
    this.postings = new Map();
    this.known = new Map();
    this.documents.forEach((document, number) => document.slots.forEach((text, slot) => this.read(text, number, slot)));
    this.known.clear();
    this.terms = [...this.postings.keys()].sort();
  }

  read(text, number, slot) {
    for (const match of text.matchAll(WORD)) {
      if (!isText(match)) continue;
      const word = match[0];
      if (!this.known.has(word)) this.known.set(word, termsOf(word));
      for (const [term, start, length] of this.known.get(word)) {
        this.note(term, number, slot, match.index + start, length);
        const shorter = slot === TITLE ? withoutPoints(term) : term;
        if (shorter !== term) this.note(shorter, number, slot, match.index + start, length);
      }
    }
  }

  note(term, ...posting) {
    const known = this.postings.get(term);
    if (known) known.push(posting);
    else this.postings.set(term, [posting]);
  }

  // Return which documents have a term, or one that begins with it: how well, and where.
  find({ term, isWhole }) {
    const found = new Map(), isRun = RUN.test(term);
    for (const one of isWhole ? [term] : this.beginningWith(term))
      for (const [number, slot, start, length] of this.postings.get(one) ?? []) {
        const hit = found.get(number) ?? { worth: 0, marks: [] };
        hit.worth = Math.max(hit.worth, worthOf(slot) * (one === term ? 2 : 1));
        hit.marks.push([slot, start, isRun ? Math.min(length, term.length) : length]);
        found.set(number, hit);
      }
    return found;
  }

  *beginningWith(start) {
    let low = 0, high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle] < start) low = middle + 1;
      else high = middle;
    }
    while (low < this.terms.length && this.terms[low].startsWith(start)) yield this.terms[low++];
  }

  // Return which documents have all steps of one of the ways to say a word.
  findAny(ways) {
    const found = new Map();
    for (const way of ways)
      for (const [number, { worth, marks }] of way.map(step => this.find(step)).reduce(both)) {
        const hit = found.get(number) ?? { worth: 0, marks: [] };
        found.set(number, { worth: Math.max(hit.worth, worth), marks: hit.marks.concat(marks) });
      }
    return found;
  }

  search(query) {
    const typed = wordsOf(query);
    const words = typed.flatMap((word, place) => this.lookUp(word, place < typed.length - 1 && ASCII_LETTER.test(word)));
    const found = new Map();
    words.forEach(({ hits }, place) => {
      for (const [number, { worth, marks }] of hits) {
        const one = found.get(number) ?? { worth: 0, marks: [], places: new Set() };
        one.worth += worth;
        one.marks = one.marks.concat(marks);
        one.places.add(place);
        found.set(number, one);
      }
    });
    const results = [...found].map(([number, one]) => this.documents[number].result(one, words));
    return this.together(results.sort((one, other) => other.score - one.score || one.number - other.number));
  }

  // A sentence without spaces, which nobody has said as a whole, is looked for word by word.
  // A letter that another word follows is itself a word, such as "a", and not the beginning of one.
  lookUp(word, isWhole) {
    const hits = this.findAny(isWhole ? [[{ term: word.toLowerCase(), isWhole }]] : waysOf(word));
    if (hits.size || !RUN.test(word) || typeof Intl.Segmenter === "undefined") return [{ word, hits }];
    const segments = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(word)];
    return segments.map(({ segment }) => ({ word: segment, hits: this.findAny(waysOf(segment)) }));
  }

  // The sections of a page are shown below it, the best page first.
  together(results) {
    const pages = new Map();
    for (const result of results) {
      const [location] = result.location.split("#");
      pages.set(location, [...(pages.get(location) ?? []), result]);
    }
    for (const [location, sections] of pages) {
      const page = this.pages.get(location);
      if (page && !sections.some(one => one.location === location)) sections.push(page.unfound());
    }
    return [...pages.values()];
  }
}

function both(one, other) {
  const found = new Map();
  for (const [number, { worth, marks }] of one) {
    const hit = other.get(number);
    if (hit) found.set(number, { worth: Math.min(worth, hit.worth), marks: marks.concat(hit.marks) });
  }
  return found;
}

function wordsOf(query) {
  const html = query.normalize("NFC").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const found = [...html.matchAll(WORD)].filter(isText).map(match => match[0]);
  return [...new Set(found)].slice(0, MOST_WORDS);
}

// The ways in which a word that someone typed may be written: as one, else as its parts unless those say too little.
function waysOf(word) {
  const parts = word.split(LOOSE).map(part => joined(part).replace(/[+#]+$/, "")).filter(Boolean);
  const ways = spellings(joined(word)).flatMap(term => {
    const shorter = withoutPoints(term), way = [stepsOf(term)];
    return shorter === term ? way : [...way, [{ term: shorter, isWhole: true }]];
  });
  const isTold = parts.every(part => part.length > 1) && parts[0] !== word;
  return isTold ? [...ways, parts.map(part => ({ term: spellings(part)[0], isWhole: true }))] : ways;
}

// A term in several scripts, or one longer than what is looked at together, is found piece by piece.
function stepsOf(term) {
  if (!RUN.test(term)) return [{ term, isWhole: false }];
  return term.match(PIECE).flatMap(piece => {
    const characters = RUN.test(piece) ? [...piece] : [piece];
    const starts = characters.map((_, place) => place).filter(place => place % LONGEST === 0);
    return starts.map(start => ({ term: characters.slice(start, start + LONGEST).join(""), isWhole: false }));
  });
}

class Document {
  constructor({ location, title, text, tags = [] }, number) {
    this.location = location;
    this.number = number;
    this.slots = [title, text, ...tags].map(one => one.normalize("NFC"));
  }

  // Who has all of the words comes before whoever has some, however often.
  result({ worth, marks, places }, words) {
    const share = places.size / words.length;
    const terms = words.map(({ word }, place) => [word.replaceAll("&amp;", "&"), places.has(place)]);
    return this.shown(marks, (worth / words.length) * share ** 4, Object.fromEntries(terms));
  }

  unfound() {
    return this.shown([], 0, {});
  }

  shown(marks, score, terms) {
    const of = slot => merged(marks.filter(mark => mark[0] === slot));
    const tags = this.slots.map((text, slot) => [text, of(slot)]).slice(TEXT + 1).filter(([, found]) => found.length);
    const { location, number, slots } = this;
    const title = marked(slots[TITLE], of(TITLE)), text = teaser(slots[TEXT], of(TEXT));
    const shown = { location, number, score, terms, title, text };
    return tags.length ? { ...shown, tags: tags.map(([text, found]) => `<span>${marked(text, found)}</span>`) } : shown;
  }
}

// Marks in their order, none within another.
function merged(marks) {
  const found = [];
  for (const [, start, length] of marks.sort((one, other) => one[1] - other[1] || other[2] - one[2])) {
    const last = found[found.length - 1], end = start + length;
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

function marked(text, marks, from = 0, to = text.length) {
  let html = "", done = from;
  for (const [start, end] of marks.filter(([place]) => from <= place && place < to)) {
    html += `${text.slice(done, start)}<mark>${text.slice(start, end)}</mark>`;
    done = end;
  }
  return html + text.slice(done, to);
}

// The first paragraphs that have a mark, else the first of all.
function teaser(text, marks) {
  const blocks = [...text.matchAll(BLOCK)].map(({ 0: block, index: from }) => [from, from + block.length]);
  const said = blocks.map(([from, to]) => [from, to, text.slice(from, to).trim()])
    .filter(([, , html]) => html && !IS_BLOCK_TAG.test(html));
  const found = said.filter(([from, to]) => marks.some(([place]) => from <= place && place < to));
  const chosen = (found.length ? found : said).slice(0, 2);
  return chosen.map(([from, to]) => `<p>${marked(text, marks, from, to).trim()}</p>`).join("");
}

// Where the people of a programme are that is too large for the theme's index; see publishing/searching.py.
const PLACES = { people: "", words: "" };
const HOME = new URL("../../../", self.location);
const MOST_PAGES = 10;
let loading = null, words = null, asked = "";

// Nothing is fetched before somebody types: most readers of a page never search.
function load() {
  loading ??= gather().catch(() => {
    loading = null;
    return new Index([]);
  });
  return loading;
}

async function gather() {
  const [{ docs }, people] = await Promise.all([fetched("search/search_index.json"), PLACES.people && fetched(PLACES.people)]);
  return new Index(people ? docs.concat(documentsOf(people)) : docs);
}

async function fetched(path) {
  const answer = await fetch(new URL(path, HOME));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

// The columns that the directory loads, as documents: who is called so, what they say of themselves, their topics.
function documentsOf(columns) {
  const { handle, name, headline, topic, topics } = Object.fromEntries(columns);
  const words = topics.map(([, ...names]) => names.map(escaped));
  return handle.map((one, place) => ({
    location: `mentors/${one}/`,
    title: escaped(name[place]),
    text: headline[place] && `<p>${escaped(headline[place])}</p>`,
    tags: topic[place].flatMap(number => words[number]),
  }));
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

// Pagefind, where a programme has it, reads parts of its own index as they are needed.
async function searchWords(query) {
  try {
    words ??= await import(new URL(PLACES.words, HOME));
    const { results } = await words.search(query);
    return await Promise.all(results.slice(0, MOST_PAGES).map(async one => resultOf(await one.data(), one.score)));
  } catch {
    return [];
  }
}

function resultOf({ url, meta, excerpt }, score) {
  const location = new URL(url, HOME).href.slice(HOME.href.length);
  return [{ location, number: 0, score, terms: {}, title: escaped(meta.title), text: `<p>${excerpt}</p>` }];
}

// Only what was typed last is answered: at once by what is at hand, if anything is, then with what is found in bios.
async function answer(query) {
  asked = query;
  const isAsked = wordsOf(query).length > 0;
  const items = isAsked ? (await load()).search(query) : [];
  const tell = found => asked === query && postMessage({ type: RESULT, data: { items: found } });
  if (items.length || !isAsked || !PLACES.words) tell(items);
  if (!isAsked || !PLACES.words || asked !== query) return;
  const known = new Set(items.map(([{ location }]) => location));
  const more = (await searchWords(query)).filter(([{ location }]) => !known.has(location));
  if (more.length || !items.length) tell(items.concat(more));
}

addEventListener("message", ({ data: { type, data } }) => {
  if (type === SETUP) loading = Promise.resolve(new Index(data.docs));
  if (type === QUERY) answer(data);
});
postMessage({ type: READY });
