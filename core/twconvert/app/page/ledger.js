// What became of every record, and what could not be read.

import { el, foreign } from "./dom.js";
import { capital, counted, grouped, sentences } from "./wording.js";

const FATES = ["found", "exported", "filtered", "merged", "invalid"];
const MOST = 200;
const HEADS = { error: "Could not be read", warning: "Differs from what one might expect", info: "Good to know" };

const nameOf = (row, words) => capital((words.rows[row] ?? [null, row.replaceAll("_", " ")])[1]);

/** Returns the ledger as a table: a row for each kind of record, a column for each fate that any has. */
export function ledgerTable(records, words) {
  const rows = Object.entries(records).filter(([, counts]) => counts.found);
  const fates = FATES.filter((fate) => fate === "found" || fate === "exported" || rows.some(([, counts]) => counts[fate]));
  const head = el("tr", {}, el("td"), ...fates.map((fate) => el("th", { scope: "col" }, words.fates[fate])));
  const body = rows.map(([row, counts]) =>
    el("tr", {}, el("th", { scope: "row" }, nameOf(row, words)), ...fates.map((fate) => el("td", { class: counts[fate] ? fate : "zero" }, grouped(counts[fate])))));
  return el("div", { class: "scroll", role: "region", "aria-label": "What became of everything", tabindex: "0" },
    el("table", {}, el("caption", { class: "unseen" }, "What became of everything"), el("thead", {}, head), el("tbody", {}, ...body)));
}

function lineOf({ file, record, message, count }) {
  const where = [file, record].filter(Boolean).join(" ");
  return el("li", {}, foreign(sentences(message).replace(/\.$/, "")), count > 1 ? ` (${counted(count, "time")})` : null, where ? el("span", { class: "facts" }, " ", foreign(where)) : null);
}

/** Returns lists of problems, the worst first. */
export function problemLists(problems) {
  return Object.entries(HEADS).flatMap(([severity, head]) => {
    const own = problems.filter((each) => each.severity === severity);
    if (!own.length) return [];
    const more = own.length > MOST ? [el("p", { class: "facts" }, `And ${grouped(own.length - MOST)} more, which are in the report.`)] : [];
    return [el("h3", {}, head), el("ul", { class: "problems" }, ...own.slice(0, MOST).map(lineOf)), ...more];
  });
}

/** Returns the sum of a fate over all records. */
export const sumOf = (records, fate) => Object.values(records).reduce((sum, counts) => sum + counts[fate], 0);
