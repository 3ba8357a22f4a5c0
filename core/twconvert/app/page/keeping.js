// Shows a view again with more in it, and leaves a person where they are: what is open, what has the keyboard, the place.

import { showView } from "./dom.js";

const keyOf = (node) => [node.tagName, node.type, node.name, /radio|checkbox|submit/.test(node.type) ? node.value : "", node.getAttribute("aria-label"),
  node.closest("[data-option]")?.dataset.option, /BUTTON|SUMMARY/.test(node.tagName) ? node.firstChild?.textContent : "", node.labels?.[0]?.firstChild?.textContent].join("|");
const foldKey = (fold) => fold.querySelector("summary").firstChild?.textContent;

/** Shows a view in place of one that has the same parts. */
export function showAgain(view, title) {
  const main = document.getElementById("main");
  const open = new Set([...main.querySelectorAll("details[open]")].map(foldKey));
  const active = main.contains(document.activeElement) ? keyOf(document.activeElement) : "";
  const place = scrollY;
  showView(view, title);
  for (const fold of main.querySelectorAll("details")) fold.open ||= open.has(foldKey(fold));
  const same = [...main.querySelectorAll("a, button, input, select, textarea, summary")].find((node) => keyOf(node) === active);
  same?.focus({ preventScroll: true });
  scrollTo(0, place);
}
