// The second decision: what it shall be.

import { el, newId } from "./dom.js";
import { pictureOf } from "./pictures.js";
import { listed, small, spelled } from "./wording.js";

const FIRST = 3;

/** Returns what the page says of a format; of those that others made, their own words. */
export function wordsOf(format, words) {
  return words.formats[format.name] ?? { title: spelled(format.name), sentence: format.description, done: spelled(format.name) };
}

/** Returns formats in the order in which they are offered. */
export function inOrder(formats, words) {
  const known = Object.keys(words.formats);
  const place = ({ name }) => (known.includes(name) ? known.indexOf(name) : known.length);
  return [...formats].sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name));
}

function cardOf(format, words, ticked, changed) {
  const { title, sentence } = wordsOf(format, words);
  const [name, about] = [newId(), newId()];
  const box = el("input", {
    type: "checkbox", name: "format", value: format.name, checked: ticked, disabled: format.missing !== null,
    "aria-labelledby": name, "aria-describedby": about, on: { change: changed },
  });
  const missing = format.missing === null ? null : el("span", { class: "missing" }, `Not here: ${format.missing}`);
  const lacks = el("span", { class: "missing" });
  const node = el("label", { class: "format" }, box, pictureOf(format.name),
    el("span", { class: "says" }, el("span", { class: "name", id: name }, title), el("span", { class: "facts", id: about }, sentence, missing, lacks)));
  return { name: format.name, node, tell: (kinds) => lacks.replaceChildren(kinds.length ? `It has no place for ${listed(kinds)}.` : "") };
}

/**
 * Returns the choice of formats: those that most people want, and the others folded.
 *
 * `names()` are those that are ticked, `changed` is called when that changes. `tell` gets what each format has no
 * place for, by its name.
 */
export function formatChoice(setup, ticked, changed) {
  const formats = inOrder(setup.formats, setup.words);
  const cards = formats.map((each) => cardOf(each, setup.words, ticked.includes(each.name), changed));
  const nodes = cards.map(({ node }) => node);
  const hidden = formats.slice(FIRST);
  const more = hidden.length
    ? el("details", { class: "more", open: hidden.some(({ name }) => ticked.includes(name)) },
      el("summary", {}, `${hidden.length} more: `, el("span", { class: "present" }, `${hidden.slice(0, 3).map((each) => small(wordsOf(each, setup.words).title)).join(", ")} …`)),
      el("div", { class: "formats small" }, ...nodes.slice(FIRST)))
    : null;
  const node = el("fieldset", { class: "what" }, el("legend", {}, el("h2", {}, "What shall it be?")), el("div", { class: "formats" }, ...nodes.slice(0, FIRST)), more);
  return {
    node,
    names: () => [...node.querySelectorAll("input:checked")].map((box) => box.value),
    tell: (lacks) => cards.forEach(({ name, tell }) => tell(lacks.get(name) ?? [])),
  };
}
