/* Elements made from values. Texts go in as text: nothing that a person wrote is ever read as HTML. */

const SVG = "http://www.w3.org/2000/svg";

/** Return an element; `children` are nodes and texts, null and false are left out, attributes too. */
export function element(name, attributes = {}, ...children) {
  return filledElement(document.createElement(name), attributes, children);
}

/** Return an element of a drawing. */
export function drawing(name, attributes = {}, ...children) {
  return filledElement(document.createElementNS(SVG, name), attributes, children);
}

/** Have a function called when something happens, until the page is left. */
export function on(target, event, signal, act) {
  target.addEventListener(event, act, { signal });
}

function filledElement(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((one) => one !== null && one !== undefined && one !== false));
  return made;
}
