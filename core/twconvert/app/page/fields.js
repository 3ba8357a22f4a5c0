// Makes a field of a form of an option, whoever made the format that has it.

import { button, el, newId } from "./dom.js";
import { failureNotice } from "./failure.js";
import { chosen, take } from "./taking.js";
import { spelled } from "./wording.js";

const FEW = 4;

const asText = (value) => (value === null || value === undefined ? "" : String(value));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function choiceName(value, words) {
  return words.choices?.[value] ?? spelled(String(value));
}

function radios(option, words, value) {
  const group = newId();
  const boxes = option.choices.map((each) => {
    const box = el("input", { type: "radio", name: group, value: each, checked: each === value });
    return el("label", { class: "pill" }, box, el("span", {}, choiceName(each, words)));
  });
  const node = el("span", { class: "pills" }, ...boxes);
  return { node, group: true, read: () => option.choices[[...node.querySelectorAll("input")].findIndex((box) => box.checked)] };
}

function list(option, words, value) {
  const none = option.default === null && !option.many ? [el("option", { value: "" }, words.choices?.[""] ?? "As usual")] : [];
  const rows = option.choices.map((each) => el("option", { value: each, selected: each === value }, choiceName(each, words)));
  const node = el("select", {}, ...none, ...rows);
  return { node, read: () => (none.length && node.selectedIndex === 0 ? undefined : option.choices[node.selectedIndex - none.length]) };
}

function boxes(option, words, value) {
  const rows = option.choices.map((each) => {
    const box = el("input", { type: "checkbox", value: each, checked: (value ?? []).includes(each) });
    return el("label", { class: "pill" }, box, el("span", {}, choiceName(each, words)));
  });
  const node = el("span", { class: "pills" }, ...rows);
  const read = () => option.choices.filter((_, index) => node.querySelectorAll("input")[index].checked);
  return { node, group: true, read: () => (read().length ? read() : undefined) };
}

function number(option, _, value) {
  const step = option.whole ? 1 : "any";
  const node = el("input", { type: "number", step, min: option.minimum, max: option.maximum, value: asText(value), inputmode: step === 1 ? "numeric" : "decimal" });
  return { node, read: () => (node.value === "" ? undefined : node.valueAsNumber) };
}

function text(option, _, value) {
  if (!option.many) {
    const node = el("input", { type: "text", value: asText(value), autocomplete: "off", placeholder: option.kind === "date" ? "2019-05-31" : null });
    return { node, read: () => node.value.trim() || undefined };
  }
  const node = el("textarea", { rows: 2 }, (value ?? []).map(String).join("\n"));
  const lines = () => node.value.split("\n").map((line) => line.trim()).filter(Boolean);
  return { node, read: () => (lines().length ? lines() : undefined) };
}

/** A file is given by an id: the program finds it on the disk, or gets a copy. A browser does not show again one that was chosen. */
function file(option, words, value) {
  let ids = [value ?? []].flat();
  const state = el("span", { class: "facts", role: "status" });
  const forget = button("Leave it out", () => {
    ids = [];
    state.replaceChildren();
    node.focus();
    node.dispatchEvent(new Event("change", { bubbles: true }));
  }, "link");
  if (ids.length) state.append("The file that you chose is used. ", forget);
  const node = el("input", { type: "file", multiple: option.many });
  node.addEventListener("change", async () => {
    const taken = [];
    ids = taken;
    if (!node.files.length) return state.replaceChildren();
    try {
      for (const picked of chosen(node.files)) {
        taken.push((await take(picked, () => state.replaceChildren("Taking it …"), new AbortController().signal, "option")).id);
      }
      state.replaceChildren("Ready.");
      return node.dispatchEvent(new Event("input", { bubbles: true }));
    } catch (error) {
      if (!error.failure) throw error;
      return state.replaceChildren(failureNotice(error.failure, words));
    }
  });
  return { node, extra: state, read: () => (!ids.length ? undefined : option.many ? ids : ids[0]) };
}

function flag(option, words, value) {
  const box = el("input", { type: "checkbox", checked: value === true });
  return { node: box, read: () => box.checked };
}

const EITHER = { choices: { true: "Yes", false: "No" } };

function controlOf(option, words, value) {
  if (option.kind === "flag" && option.default === null) return list({ ...option, choices: [true, false] }, EITHER, value);
  if (option.kind === "flag") return flag(option, words, value);
  if (option.choices.length && option.many) return boxes(option, words, value);
  if (option.choices.length) return (option.choices.length > FEW || option.default === null ? list : radios)(option, words, value);
  if (option.of === "path") return file(option, words, value);
  return option.kind === "number" ? number(option, words, value) : text(option, words, value);
}

/** Returns numbers where an option takes several, for they are typed as lines. The program says which line is none. */
function asAsked(option, value) {
  const isLines = option.of === "number" && option.many && !option.choices.length;
  return isLines ? value?.map((line) => (Number.isNaN(Number(line)) ? line : Number(line))) : value;
}

/**
 * Returns a field: `node` to be shown, and `value()`, which is undefined where nothing but the usual was chosen.
 *
 * `words` are those of the page for this option, if it has any; else the help of the option is its label.
 */
export function fieldOf(option, words = {}, given = undefined) {
  const control = controlOf(option, words, given === undefined ? option.default : given);
  const isFlag = option.kind === "flag" && option.default !== null;
  const own = words.label !== undefined;
  const label = own ? words.label : isFlag && option.help ? option.help.replace(/\.$/, "") : spelled(option.name);
  const help = own ? words.help : isFlag ? "" : option.help;
  const [id, about] = [newId(), newId()];
  const hint = help || control.extra ? el("span", { class: "facts hint", id: about }, help ?? "", control.extra ?? null) : null;
  if (hint) control.node.setAttribute("aria-describedby", about);
  const title = control.group ? el("legend", {}, label) : el("label", { for: id }, label);
  if (!control.group) control.node.id = id;
  const parts = isFlag ? [el("span", { class: "flag" }, control.node, title), hint] : [title, control.node, hint];
  const node = el(control.group ? "fieldset" : "div", { class: "field", "data-option": option.name }, ...parts);
  const value = () => {
    const now = asAsked(option, control.read());
    return now === undefined || same(now, option.default) ? undefined : now;
  };
  return { name: option.name, node, value };
}

/** Returns the values that were chosen in some fields, by the names of their options. */
export function valuesOf(fields) {
  const pairs = fields.map((field) => [field.name, field.value()]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}
