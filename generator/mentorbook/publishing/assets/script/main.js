/* Starts what a page needs, and starts it again where the theme loads pages without leaving the old one. */

import { startResults } from "./theme.js";
import { startDeadlines } from "./deadlines.js";
import { startFit } from "./fit.js";
import { startTray } from "./tray.js";
import { startDirectory } from "./directory.js";
import { startChoose } from "./choose.js";
import { startJoin } from "./join.js";

const FEATURES = [startResults, startDeadlines, startFit, startTray, startDirectory, startChoose, startJoin];

let ending = new AbortController();

function start() {
  ending.abort();
  ending = new AbortController();
  for (const feature of FEATURES) feature(document, ending.signal);
}

if (window.document$) window.document$.subscribe(start);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
