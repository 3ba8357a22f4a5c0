// The program is not there, or does not know this page.

import { el } from "./dom.js";

/** Returns the view after the program has ended. */
export const endedView = (results) => ({
  className: "ended",
  parts: [
    el("h1", {}, "twconvert has ended"),
    el("p", { class: "lead" }, "Start it again to go on; it opens a new page, and this one can be closed."),
    results ? el("p", {}, "What was made is in ", el("bdi", {}, results), ".") : null,
  ].filter(Boolean),
});

/** Returns the view of a page that was not opened by the program, or was opened a second time. */
export const strangerView = (isUsed) => ({
  className: "ended",
  parts: [
    el("h1", {}, "Please start twconvert again"),
    isUsed ? el("p", { class: "lead" }, "The address of this page was used before. It works only once.") : null,
    el("p", { class: isUsed ? null : "lead" }, "This page can be opened by the program alone, so that no other page and no other person reads your archive. Starting the program opens a page that works."),
  ].filter(Boolean),
});
