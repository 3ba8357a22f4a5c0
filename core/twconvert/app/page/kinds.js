// What is taken in: private things only where they are ticked.

import { el, newId } from "./dom.js";
import { foundOf } from "./contents.js";
import { grouped, listed, recordsInWords, small, spelled } from "./wording.js";

const OF_STATISTICS = ["replies", "reposts"];

function numberOf(kind, inspection) {
  if (OF_STATISTICS.includes(kind.name)) return inspection.statistics[kind.name];
  if (!kind.rows.length) return null;
  return foundOf(inspection, kind.rows.at(-1));
}

function box(kind, number, label, ticked, changed) {
  const id = newId();
  const input = el("input", { type: "checkbox", id, value: kind.name, checked: ticked, on: { change: changed } });
  return el("div", { class: "field" }, el("span", { class: "flag" }, input, el("label", { for: id }, label, number ? el("span", { class: "facts" }, ` ${grouped(number)}`) : null)));
}

/** Returns the choice of kinds that an archive has; `changed` is called when it changes. */
export function kindsChoice(setup, inspection, asked, changed) {
  const here = setup.kinds.map((kind) => ({ kind, number: numberOf(kind, inspection) })).filter(({ number }) => number !== 0);
  const titleOf = (kind) => setup.words.kinds[kind.name] ?? spelled(kind.name);
  const order = Object.keys(setup.words.kinds);
  here.sort((one, other) => order.indexOf(one.kind.name) - order.indexOf(other.kind.name));
  const make = ({ kind, number }) => {
    const ticked = kind.is_private ? (asked.include ?? []).includes(kind.name) : !(asked.exclude ?? []).includes(kind.name);
    return { kind, number, node: box(kind, number, titleOf(kind), ticked, changed) };
  };
  const [hidden, open] = [here.filter(({ kind }) => kind.is_private).map(make), here.filter(({ kind }) => !kind.is_private).map(make)];
  const ticked = ({ node }) => node.querySelector("input").checked;
  const group = (title, hint, rows) => (rows.length ? el("fieldset", { class: "group" }, el("legend", {}, title), el("p", { class: "facts" }, hint), ...rows.map((each) => each.node)) : null);
  return {
    node: el("div", {},
      group("Private", "Only you could see these. They are left out unless you tick them: think of who will see the result.", hidden),
      group("Public", "Included unless you untick them.", open)),
    values() {
      const include = hidden.filter(ticked).map(({ kind }) => kind.name);
      const exclude = open.filter((each) => !ticked(each)).map(({ kind }) => kind.name);
      return { ...(include.length ? { include } : {}), ...(exclude.length ? { exclude } : {}) };
    },
    /** The kinds that are ticked, each with what people call it. */
    taken: () => [...hidden, ...open].filter(ticked).map(({ kind }) => ({ kind, title: small(titleOf(kind)) })),
    words() {
      const taken = hidden.filter(ticked);
      const out = hidden.filter((each) => !ticked(each) && each.number);
      const dropped = open.filter((each) => !ticked(each));
      const label = ({ kind, number }) => (kind.rows.length ? recordsInWords(number, kind.rows.at(-1), setup.words) : small(titleOf(kind)));
      const parts = [
        taken.length ? `With private things: ${listed(taken.map(label))}` : out.length ? `Private, and left out: ${listed(out.map(label))}` : "Nothing private",
        dropped.length ? `without ${listed(dropped.map(({ kind }) => small(titleOf(kind))))}` : "",
      ];
      return parts.filter(Boolean).join("; ");
    },
  };
}
