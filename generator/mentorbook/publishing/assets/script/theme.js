/* What the theme draws in the browser, mended where it shuts people out. */

/** Have the topics beside a result of the search be no landmark: several of one page bear no name of their own. */
export function startResults(page, signal) {
  const results = page.querySelector(".md-search-result__list");
  if (!results) return;
  const watcher = new MutationObserver(() => {
    for (const topics of results.querySelectorAll("nav:not([role])")) topics.setAttribute("role", "presentation");
  });
  watcher.observe(results, { childList: true, subtree: true });
  signal.addEventListener("abort", () => watcher.disconnect());
}
