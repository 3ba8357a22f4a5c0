// What was made: open it, find it, and see what became of everything.

import { button, el, folded, foreign } from "./dom.js";
import { attempt, failureNotice, quietNotice } from "./failure.js";
import { ledgerTable, problemLists, sumOf } from "./ledger.js";
import { pictureOf } from "./pictures.js";
import { post } from "./server.js";
import { counted, grouped, listed, recordsInWords, sized, spelled } from "./wording.js";

const HINTS = {
  epub: "A book opens in Apple Books, Google Play Books, calibre or Thorium, and can be sent to a Kindle.",
  html: "It opens in your browser, without a connection too. Keep the folder together.",
  mastodon: "Import it on your server, or keep it.",
  "mastodon-follows": "In Mastodon: Preferences, Import and export, Import, Following list.",
  dayone: "In Day One: File, Import, JSON Zip File.",
};

const doneWords = (format, words) => words.formats[format]?.done ?? spelled(format);

/** Returns a button that makes a document besides, for not every computer has a program that opens books. */
function documentToo(place, words, make) {
  return button("Make a Word document too", async () => {
    const refused = await make();
    if (refused) place.replaceChildren(failureNotice(refused, words));
  }, "link");
}

function outputPart(output, words, makeDocument) {
  const place = el("div", { class: "place" });
  const act = (path) => attempt(place, words, () => post(path, { output: output.number }));
  const title = doneWords(output.format, words);
  const open = button("Open", () => act("open"), "main");
  const show = button("Show in folder", () => act("show"));
  open.setAttribute("aria-label", `Open ${title}`);
  show.setAttribute("aria-label", `Show in folder: ${title}`);
  return el("li", { class: "output" }, pictureOf(output.format),
    el("div", { class: "says" },
      el("h2", { class: "name" }, foreign(output.name)),
      el("p", { class: "facts" }, `${title}, ${sized(output.bytes)}, in `, foreign(output.folder)),
      el("p", { class: "row" }, open, show),
      HINTS[output.format] ? el("p", { class: "facts hint" }, HINTS[output.format]) : null,
      output.format === "epub" && makeDocument ? el("p", { class: "facts row" }, "No such program here? ", documentToo(place, words, makeDocument)) : null,
      place));
}

/** Returns in a sentence what is in the result, and what is not. */
function summary(report, words) {
  const taken = Object.entries(report.records).filter(([, counts]) => counts.exported);
  const lost = sumOf(report.records, "invalid");
  const inside = taken.length ? `In it: ${listed(taken.map(([row, counts]) => recordsInWords(counts.exported, row, words)))}.` : "Nothing of the archive is in it.";
  const missing = report.media.missing ? ` ${counted(report.media.missing, "picture or video is", "pictures and videos are")} not in the archive.` : "";
  const unread = lost ? ` ${counted(lost, "record")} could not be read.` : "";
  const empty = report.problems.some((each) => each.kind === "no-posts") ? "There is no post in it: what you chose leaves out all of them. " : "";
  return `${empty}${inside}${missing}${unread}`;
}

/** Returns what was left out, for many look for what is private. */
function leftOut({ records }, words) {
  const out = Object.entries(records).filter(([, counts]) => counts.filtered);
  const parts = out.map(([row, counts]) => recordsInWords(counts.filtered, row, words));
  return parts.length ? [el("p", { class: "makeup" }, `Left out: ${listed(parts)}.`)] : [];
}

function saveButton(words, place) {
  return button("Save this report", () => attempt(place, words, async () => {
    const { output } = await post("save-report");
    place.replaceChildren(quietNotice("Saved: ", foreign(output.name)));
  }));
}

/** Returns a heading: `Your book is ready`. */
export function readyWords(outputs, words) {
  if (outputs.length === 1) {
    const title = doneWords(outputs[0].format, words);
    const are = ["markdown", "csv"].includes(outputs[0].format);
    return `${title} ${are ? "are" : "is"} ready`;
  }
  return outputs.length === 2 ? "Both are ready" : `All ${grouped(outputs.length)} are ready`;
}

/** Returns what makes a Word document as the book was made; null where that is there already. */
function documentMaker({ setup, asked, outputs }, make) {
  const isHere = setup.formats.some((each) => each.name === "docx" && each.missing === null);
  const isMade = outputs.some((each) => each.format === "docx");
  return isHere && !isMade ? () => make({ docx: {} }, asked?.options ?? {}, asked?.fetched) : null;
}

/** Returns the view. `actions.again` goes back to the choice of formats, `actions.other` to that of archives. */
export function doneView({ setup, asked, outputs, report }, actions) {
  const { words } = setup;
  const place = el("div", { class: "place" });
  const title = readyWords(outputs, words);
  const makeDocument = documentMaker({ setup, asked, outputs }, actions.make);
  const problems = problemLists(report.problems);
  const lost = report.problems.some((each) => each.severity === "error");
  const why = problems.length
    ? folded(lost ? "What could not be read, and why" : "Remarks", grouped(report.problems.length), ...problems)
    : null;
  if (why && lost) why.open = true;
  return {
    className: "done",
    title,
    parts: [
      el("h1", {}, title),
      el("ul", { class: "outputs" }, ...outputs.map((each) => outputPart(each, words, makeDocument))),
      el("p", { class: "lead" }, summary(report, words)),
      ...leftOut(report, words),
      folded("What became of everything", `${grouped(sumOf(report.records, "found"))} records`, ledgerTable(report.records, words)),
      why,
      place,
      el("p", { class: "row" }, button("Make something else of it", actions.again), button("Another archive", actions.other), saveButton(words, place)),
    ].filter(Boolean),
  };
}
