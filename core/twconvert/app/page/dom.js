// Makes elements. Texts become text nodes, so that no name or post is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Returns an HTML element. `on` of the attributes holds listeners; `null` and `false` leave an attribute or child out. */
export const el = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);

/** Returns an SVG element. */
export const svg = (name, attributes = {}, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

/** Returns a text that others wrote: a name may run from right to left and must not turn the words around it. */
export const foreign = (text) => el("bdi", {}, text);

/** Returns a button. */
export function button(label, click, kind = "quiet") {
  return el("button", { type: "button", class: kind, on: { click } }, label);
}

/** Returns a part that is folded, with what it is about and, if given, the present choice in words. */
export function folded(title, present, ...children) {
  const choice = present === null ? null : el("span", { class: "present" }, present);
  const summary = el("summary", {}, el("span", { class: "about" }, title), choice);
  const details = el("details", {}, summary, el("div", { class: "inside" }, ...children));
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.stopPropagation();
    details.open = false;
    summary.focus();
  });
  return details;
}

let number = 0;

/** Returns an id that no other element has. */
export const newId = () => `id-${(number += 1)}`;

let last = "";

/** Lets screen readers say a sentence, once. */
export function say(sentence) {
  if (sentence === last) return;
  last = sentence;
  document.getElementById("said").textContent = sentence;
}

/** Shows a view in place of the one before, and takes the keyboard and screen readers to its heading. */
export function showView(view, title) {
  const main = document.getElementById("main");
  main.className = view.className;
  main.replaceChildren(...view.parts);
  say("");
  document.querySelector(".promise").textContent = view.promise ?? "Nothing leaves this computer";
  document.title = title ? `${title} – twconvert` : "twconvert";
  const heading = main.querySelector("h1");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}
