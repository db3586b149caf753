/* The directory: shows who fits what a visitor wishes, and keeps the wish in the address. Without this script the page
   shows the same people, in the order of the day. */

import { count, numberText, pieces, say } from "./words.js";
import { keep, recall } from "./keep.js";
import { element, on } from "./dom.js";
import { peopleOn, withHelp } from "./people.js";
import { chooseZone, minutesOfAll, visitorZone } from "./fit.js";
import { FACETS, findPeople, loosened, says, SORTS, sortsOf } from "./filter.js";
import { drawOf, ordered } from "./order.js";
import { queryOf, wishOf } from "./address.js";
import { cardsOf, highlight, showHelp } from "./cards.js";
import { addNotingButton, isForLater } from "./noting.js";
import { goBackDown, rememberShown, shownBefore } from "./lately.js";
import { chipList, chipsOf, cleared, facetsOf, withoutText } from "./facets.js";

const MOST_AT_ONCE = 150;
const STEP = 60;
const MOST_PAINTED = 120;
const FIRST_DRAWN = 12;
const MOST_WAYS = 3;
const UNTIL_TYPED = 250; // milliseconds
const UNTIL_SEEN = 80;

/** Start the directory where a page has one; where its people can't be loaded, it stays as it is without a script. */
export function startDirectory(page, signal) {
  const frame = page.querySelector(".mb-browse");
  if (!frame || !page.getElementById("mb-people")) return;
  const start = (people) => {
    if (!signal.aborted) new Directory(page, frame, people, signal).start();
  };
  peopleOn(page).then(start).catch(() => frame.classList.add("mb-browse--unloaded"));
}

class Directory {
  constructor(page, frame, people, signal) {
    Object.assign(this, { page, frame, people, signal, path: location.pathname });
    this.list = frame.querySelector(".mb-cards");
    this.status = frame.querySelector(".mb-status");
    this.hasFree = people.seats.some(([, free]) => free > 0);
    this.before = people.total > MOST_AT_ONCE && this.comesBack() ? shownBefore(location.search) : null;
    this.limit = people.total > MOST_AT_ONCE ? Math.max(STEP, this.before?.limit ?? 0) : Infinity;
    this.cardOf = cardsOf(page, this.list, people);
    this.draws = drawOf(people, visitorSeed(), new Date().toDateString());
    this.wish = { ...wishOf(location.search, people), zone: visitorZone() };
    this.minutes = minutesOfAll(people, this.wish.zone);
    this.first = this.isBeingRead() ? [...this.list.children].map((card) => people.places.get(card.dataset.handle)) : [];
  }

  start() {
    this.facets = facetsOf(this.people, this.signal, (wish, how) => this.change(wish, how), () => this.status.focus());
    this.addControls();
    const height = document.documentElement.scrollHeight;
    this.show();
    if (this.before) goBackDown(this.before, height, this.list);
    this.tell();
    this.frame.classList.add("mb-browse--ready");
    on(window, "pagehide", this.signal, () => this.leave());
    on(window, "popstate", this.signal, () => location.pathname === this.path && this.follow(location.search));
    // The theme's instant navigation takes a link to this page with another query for one to where we are, and goes back.
    this.page.addEventListener("click", (event) => this.followOwnLink(event), { capture: true, signal: this.signal });
  }

  addControls() {
    const side = this.frame.querySelector(".mb-side");
    side.replaceChildren(this.facets.shown);
    const wide = window.matchMedia("(min-width: 60em)");
    const open = () => (this.facets.shown.open = wide.matches);
    on(wide, "change", this.signal, open);
    open();
    this.others = element("button", { type: "button", class: "mb-link" });
    on(this.others, "click", this.signal, () => this.change({ ...this.wish, full: !this.wish.full }));
    this.sort = sortSelect(this.people);
    on(this.sort, "change", this.signal, () => this.change({ ...this.wish, sort: this.sort.value }));
    this.chips = element("ul", { class: "mb-chosen", "aria-label": say("chosen"), hidden: true });
    this.nothing = element("div", { class: "mb-empty mb-nothing", hidden: true });
    this.more = element("button", { type: "button", class: "mb-button mb-show-more", hidden: true });
    on(this.more, "click", this.signal, () => this.showMore());
    const bar = this.frame.querySelector(".mb-above");
    bar.append(this.others, element("label", { class: "mb-sort" }, element("span", {}, say("order")), " ", this.sort));
    bar.after(this.chips, this.nothing);
    this.list.after(this.more);
    this.frame.querySelector(".mb-more")?.remove();
  }

  /** Show who fits another wish; while somebody types, what is said of it waits. */
  change(wish, { isTyping = false } = {}) {
    const hadFocus = document.activeElement;
    // Asked for before anything changes, or the browser would have to lay the page out twice.
    const height = this.list.offsetHeight;
    if (wish.zone !== this.wish.zone) this.moveTo(wish.zone);
    this.wish = wish;
    this.first = [];
    this.limit = this.people.total > MOST_AT_ONCE ? STEP : Infinity;
    this.show({ atOnce: FIRST_DRAWN, height });
    clearTimeout(this.telling);
    clearTimeout(this.keeping);
    if (isTyping) this.telling = setTimeout(() => this.tell(), UNTIL_TYPED);
    else this.tell();
    // To change the address takes a browser longer than to filter ten thousand people, so that is for when it has time.
    this.keeping = setTimeout(() => this.keepAddress(), UNTIL_TYPED);
    if (!hadFocus.isConnected || hadFocus.closest("[hidden]")) this.status.focus({ preventScroll: true });
  }

  moveTo(zone) {
    this.minutes = minutesOfAll(this.people, zone);
    chooseZone(zone);
  }

  /** Show everything anew; `atOnce` is how many cards are drawn before the browser shows any, the others follow in a list
      that is `height` pixels high. */
  show({ atOnce = Infinity, height = 0 } = {}) {
    const wish = this.effectiveWish();
    this.found = findPeople(this.people, wish, this.minutes);
    this.facets.update(wish, this.found);
    this.showCards(wish, atOnce, height);
    const chips = chipsOf(this.people, wish);
    this.chips.replaceChildren(...chipList(chips, (other) => this.change(other)));
    this.chips.hidden = chips.length === 0;
    this.sort.value = wish.sort;
    this.frame.querySelector(".mb-shuffled").hidden = wish.sort !== SORTS[0] || this.found.places.length < 2;
    this.showNothing(wish);
    this.showOthers(wish);
  }

  /** Return the wish as it is meant where nobody has a free seat: everybody. */
  effectiveWish() {
    return this.hasFree ? this.wish : { ...this.wish, full: true };
  }

  showCards(wish, atOnce, height) {
    const { people, first, found, frame } = this;
    const places = ordered(people, found.places, wish, this);
    const order = first.length ? [...first, ...places.filter((one) => !first.includes(one))] : places;
    const shown = order.slice(0, this.limit);
    const draw = (place) => {
      const card = this.cardOf(place);
      highlight(card, people, place, wish.topics);
      showHelp(card, people, place);
      addNotingButton(card, this.signal, isForLater(frame.closest("[data-phase]")));
      return card;
    };
    const focused = this.list.contains(document.activeElement) ? document.activeElement : null;
    this.list.classList.toggle("mb-cards--many", shown.length > MOST_PAINTED);
    this.fillLater(shown.slice(atOnce), draw, height);
    this.list.replaceChildren(...shown.slice(0, atOnce).map(draw));
    this.loadHelp(shown);
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    this.more.hidden = shown.length >= order.length;
    this.more.textContent = count("show_more", Math.min(STEP, order.length - shown.length));
  }

  /** Draw the other cards once the first are seen. Until then the list keeps its height, so that nothing jumps. */
  fillLater(places, draw, height) {
    const turn = {};
    this.turn = turn;
    this.list.style.minHeight = places.length ? `${height}px` : "";
    this.list.removeAttribute("aria-busy");
    if (!places.length) return;
    this.list.setAttribute("aria-busy", "true");
    const fill = () => {
      if (this.turn !== turn) return;
      this.list.append(...places.map(draw));
      this.list.style.minHeight = "";
      this.list.removeAttribute("aria-busy");
    };
    setTimeout(fill, UNTIL_SEEN);
  }

  showMore() {
    const before = this.list.children.length;
    this.limit += STEP;
    this.show();
    this.list.children[before]?.querySelector("a").focus();
  }

  showOthers(wish) {
    this.others.hidden = !this.hasFree || this.found.full === 0 || this.found.places.length === 0;
    this.others.textContent = wish.full ? say("only_free") : count("show_full", this.found.full);
  }

  showNothing(wish) {
    this.nothing.hidden = this.found.places.length > 0;
    if (this.nothing.hidden) return this.nothing.replaceChildren();
    const ways = loosened(this.people, wish, this.minutes).slice(0, MOST_WAYS);
    const buttons = ways.map((way) => this.wayOut(withoutText(this.people, wish, way.facet, way.count), way.wish));
    if (!buttons.length) buttons.push(this.wayOut(say("clear"), cleared(wish)));
    const contact = this.frame.dataset.contact;
    const link = element("a", { href: contact }, say("tell_link"));
    return this.nothing.replaceChildren(
      element("h2", {}, say("nobody")),
      element("p", {}, say("loosen")),
      element("p", { class: "mb-loosen" }, ...buttons),
      ...(contact ? [element("p", { class: "mb-quiet" }, ...pieces("tell", { link }))] : []),
    );
  }

  wayOut(text, wish) {
    const button = element("button", { type: "button", class: "mb-button" }, text);
    button.onclick = () => this.change(wish);
    return button;
  }

  /** Say how many there are. */
  tell() {
    const text = this.statusText();
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** Keep the wish in the address. */
  keepAddress() {
    clearTimeout(this.keeping);
    if (this.signal.aborted) return;
    const query = queryOf(this.wish, this.people, location.search);
    if (query !== location.search) history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
  }

  leave() {
    this.keepAddress();
    if (this.limit < Infinity) rememberShown(location.search, this.limit, this.list);
  }

  statusText() {
    const status = this.statusOf();
    return this.isPartly() ? say("partly_searched", { status }) : status;
  }

  /** Tell whether words were looked for that could not be found in what people help with. */
  isPartly() {
    return this.isHelpMissing && this.wish.text.trim() !== "";
  }

  statusOf() {
    const number = this.found.places.length;
    if (FACETS.some((facet) => facet !== "full" && says(this.wish, facet))) return number ? count("fit", number) : say("nobody_fits");
    if (!this.hasFree || this.wish.full) return count("everybody", number);
    const unsure = this.found.places.filter((place) => !this.people.confirmed[place]).length;
    if (unsure === number) return count("unconfirmed", number);
    return unsure ? count("with_seat_unsure", number - unsure, { unsure: numberText(unsure) }) : count("with_seat", number);
  }

  /** Have it loaded what people help with: those who are shown, or everybody where it is searched. */
  loadHelp(places) {
    const { people } = this;
    const searched = people.helped;
    const text = this.wish.text.trim();
    const told = (isMissing) => {
      if (this.signal.aborted) return;
      if (text) this.isHelpMissing = isMissing;
      if (searched !== people.helped) this.showHelp();
      if (isMissing && text) this.tell();
    };
    withHelp(people, text ? people.handle.map((_, place) => place) : places).then(() => told(false), () => told(true));
  }

  showHelp() {
    for (const card of this.list.children) showHelp(card, this.people, this.people.places.get(card.dataset.handle));
    if (!this.wish.text.trim()) return;
    this.show();
    this.tell();
  }

  /** Tell whether somebody reads the page as it came: not who wishes for less, or comes back to their own order. */
  isBeingRead() {
    const isWish = this.wish.sort !== SORTS[0] || FACETS.some((facet) => says(this.wish, facet));
    return !this.comesBack() && !isWish && (window.scrollY > 0 || this.list.contains(document.activeElement));
  }

  comesBack() {
    return history.state?.y > 0 || performance.getEntriesByType("navigation")[0]?.type !== "navigate";
  }

  /** Wish for what another address of this page says. */
  follow(search) {
    const wish = { ...wishOf(search, this.people), zone: this.wish.zone };
    if (queryOf(wish, this.people, "") !== queryOf(this.wish, this.people, "")) this.change(wish);
  }

  followOwnLink(event) {
    const link = event.target.closest?.("a[href]");
    if (link) this.leave();
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.target) return;
    const to = new URL(link.href);
    if (to.origin + to.pathname !== location.origin + location.pathname || to.search === location.search || to.hash) return;
    event.preventDefault();
    event.stopPropagation();
    this.follow(to.search);
  }
}

function sortSelect(people) {
  const texts = new Map([["fair", say("sort_fair")], ["fit", say("sort_fit")], ["name", say("sort_name")]]);
  return element("select", { class: "mb-select" }, ...sortsOf(people).map((value) => element("option", { value }, texts.get(value))));
}

/** Return what makes this visitor's order another than everybody else's. */
function visitorSeed() {
  const seed = recall("seed", null) ?? Math.random().toString(36).slice(2);
  keep("seed", seed);
  return seed;
}
