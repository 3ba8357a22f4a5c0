// The years and months that are taken in.

import { el, newId } from "./dom.js";
import { monthName } from "./wording.js";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const two = (number) => String(number).padStart(2, "0");

function oneEnd(label, open, years, given) {
  const [givenYear, givenMonth] = (given ?? "").split("-");
  const year = el("select", { "aria-label": `${label}, year` }, el("option", { value: "" }, open), ...years.map((each) => el("option", { value: each, selected: String(each) === givenYear }, String(each))));
  const month = el("select", { "aria-label": `${label}, month` }, el("option", { value: "" }, "any month"), ...MONTHS.map((each) => el("option", { value: two(each), selected: two(each) === givenMonth }, monthName(each))));
  const update = () => { month.hidden = year.value === ""; };
  year.addEventListener("change", update);
  update();
  const id = newId();
  const node = el("div", { class: "field", role: "group", "aria-labelledby": id }, el("span", { class: "title", id }, label), el("span", { class: "row" }, month, year));
  const value = () => (year.value && month.value ? `${year.value}-${month.value}` : year.value || undefined);
  const words = () => (year.value ? [month.value ? month.selectedOptions[0].text : "", year.value].filter(Boolean).join(" ") : "");
  return { node, year, value, words };
}

/** Returns the fields `since` and `until`, and the period in words. */
export function periodChoice(years, asked) {
  const all = years.map((each) => each.year).sort((one, other) => one - other);
  const [first, last] = [all[0], all.at(-1)];
  const between = all.length ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [];
  const since = oneEnd("From", "the beginning", between, asked.since);
  const until = oneEnd("To", "the end", between, asked.until);
  const node = el("div", { class: "period" }, since.node, until.node);
  const check = () => {
    const [from, to] = [since.value() ?? "", until.value() ?? ""];
    const length = Math.min(from.length, to.length);
    until.year.setCustomValidity(from.slice(0, length) > to.slice(0, length) ? "This is before the beginning of the period." : "");
  };
  node.addEventListener("change", check);
  check();
  return {
    node,
    // What was chosen before stays where the years are not known yet.
    values: () => Object.fromEntries([["since", all.length ? since.value() : asked.since], ["until", all.length ? until.value() : asked.until]].filter(([, value]) => value)),
    words() {
      const [from, to] = [since.words(), until.words()];
      if (!from && !to) return first === last ? "All" : `All, ${first} to ${last}`;
      if (from && to) return from === to ? `Only ${from}` : `${from} to ${to}`;
      return from ? `From ${from} on` : `To ${to}`;
    },
  };
}
