/* Where this site is: the script lies in its assets/ folder, whatever engine built the pages around it. */

const SCRIPT = document.currentScript.src;

/** The address of the site's front page. */
export const ROOT = new URL("..", SCRIPT);

/** Return the address of something by its path from the front page. */
export function addressOf(path) {
  return new URL(path, ROOT).href;
}
