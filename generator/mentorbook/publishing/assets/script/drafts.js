/* The draft of a form, kept in this browser. All tabs that show the form share it: what is typed in one stands in the others,
   so that none overwrites what it has not seen, and what is forgotten in one is forgotten in all. */

import { keep, recall } from "./keep.js";

/** Return a form's draft: read() it; keep(draft), undefined forgets it; news() is what another tab made of it since, null
    where that forgot it, and undefined where none did anything. */
export function draftNamed(name) {
  const kept = () => recall(name, null);
  let known = JSON.stringify(kept());
  return {
    read: kept,
    keep: (draft) => {
      keep(name, draft);
      // What is there now, and not what should be: a store that is full has kept nothing.
      known = JSON.stringify(kept());
    },
    news: () => {
      const before = known;
      known = JSON.stringify(kept());
      return known === before ? undefined : kept();
    },
  };
}
