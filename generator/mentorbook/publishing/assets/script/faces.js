/* Faces: a photo, or initials over two waves. What one is made of is kept with the shortlist, so it is plain data:
   {initials, tone, back, front} or {photo: path from the site's root}. */

import { addressOf, ROOT } from "./site.js";
import { drawing, element } from "./dom.js";

const TONES = 8;

/** Return what the face of one of the people is made of. */
export function faceOf(people, place) {
  if (people.photo?.[place]) return { photo: people.photo[place] };
  const [back, front] = people.waves[Math.floor(people.face[place] / TONES)];
  return { initials: initialsOf(people.name[place]), tone: people.face[place] % TONES, back, front };
}

/** Return what a face that stands on a page is made of. */
export function faceOn(shown) {
  if (!shown) return null;
  if (shown.localName === "img") return { photo: shown.src.startsWith(ROOT.href) ? shown.src.slice(ROOT.href.length) : "" };
  const [back, front] = shown.querySelectorAll("path");
  const tone = Number(/mb-tone-(\d)/.exec(shown.getAttribute("class"))?.[1] ?? 0);
  return { initials: shown.textContent.trim(), tone, back: back.getAttribute("d"), front: front.getAttribute("d") };
}

/** Return a face as an element; `size` is small, card, page or face. */
export function drawFace(face, size) {
  const name = `mb-avatar mb-avatar--${size}`;
  if (face.photo) return element("img", { class: name, src: addressOf(face.photo), alt: "", loading: "lazy" });
  const letters = { x: 32, y: 33, "text-anchor": "middle", "dominant-baseline": "central" };
  return drawing(
    "svg",
    { class: `${name} mb-tone-${face.tone}`, viewBox: "0 0 64 64", "aria-hidden": "true", focusable: "false" },
    drawing("rect", { class: "mb-sky", width: 64, height: 64 }),
    drawing("path", { class: "mb-back", d: face.back }),
    drawing("path", { class: "mb-front", d: face.front }),
    drawing("text", letters, face.initials),
  );
}

/** Return the first letters of the first and the last word of a name, as publishing/avatar.py finds them. */
export function initialsOf(name) {
  const all = name.trim().split(/\s+/u);
  const named = name.split("(")[0].trim().split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const words = named.length ? named : all;
  const ends = words.length === 1 ? words : [words[0], words.at(-1)];
  return ends.map(firstLetter).join("");
}

function firstLetter(word) {
  const found = /\p{L}[\p{Mn}\p{Mc}]*/u.exec(word) ?? /^.[\p{Mn}\p{Mc}]*/su.exec(word);
  return found ? found[0].toUpperCase() : "";
}
