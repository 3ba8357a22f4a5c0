// What an archive lacks: that it can be fetched, and what of it is there.

import { button, el } from "./dom.js";
import { quietNotice } from "./failure.js";
import { counted, listed, sentences, sized } from "./wording.js";

/** Returns how many files and links there are, in words; empty where there are none. */
function inWords({ media, links }) {
  const parts = [[media, "picture or video", "pictures and videos"], [links, "short link"]];
  return listed(parts.filter(([number]) => number).map(([number, one, many]) => counted(number, one, many)));
}

const STATES = [
  ["gone", "is gone", "are gone"],
  ["same", "is no larger than what you have", "are no larger than what you have"],
  ["refused", "was refused", "were refused"],
  ["failed", "could not be fetched now", "could not be fetched now"],
];

/** Returns what came of the last time, in sentences. */
function broughtInWords({ states, bytes, stopped, left }) {
  const came = states.done ? `${counted(states.done, "address", "addresses")} answered${bytes ? `, with ${sized(bytes)} of pictures and videos` : ""}.` : "Nothing new came.";
  const others = STATES.filter(([name]) => states[name]).map(([name, one, many]) => counted(states[name], one, many));
  return [
    came,
    others.length ? `${listed(others)}.` : "",
    ...stopped.map(sentences),
    left ? `${counted(left, "address was", "addresses were")} not asked for; begin again to go on.` : "",
  ].filter(Boolean).join(" ");
}

/** Returns what is said when a time of fetching has ended. */
export function broughtNotice(fetches, isStopped) {
  const { brought } = fetches;
  const more = brought ? broughtInWords(brought) : "";
  return quietNotice(isStopped ? "Stopped." : "Fetched.", ` ${more} What came is kept.`);
}

/**
 * Returns the part that offers to get what is missing: `node`, and `isUsed()`, whether what is there is to be used.
 *
 * `look` is called to see what could be fetched.
 */
export function lackingPart(fetches, isUsed, look) {
  const there = inWords(fetches.there);
  const use = el("input", { type: "checkbox", id: "fetched", checked: isUsed });
  const used = there
    ? el("p", { class: "flag" }, use, el("label", { for: "fetched" }, `Use what was fetched before: ${there}`))
    : null;
  const offer = fetches.missing
    ? el("p", { class: "facts" }, `To get missing pictures, install what that needs: ${fetches.missing}`)
    : el("p", { class: "row" }, button("See what is missing", look, "quiet"));
  const node = el("section", { class: "lacking", "aria-labelledby": "lacking" },
    el("h2", { id: "lacking" }, "Get what is missing"),
    el("p", {}, "Pictures and videos that the archive lacks or has in a smaller size, and where short links led. This is the only thing that twconvert goes online for, and only after you have seen whom it would ask, and agreed."),
    used, offer);
  return { node, isUsed: () => !there || use.checked };
}
