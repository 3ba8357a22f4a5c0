// What is in the archive, what shall be made of it, and the button that makes it.

import { button, el, foreign } from "./dom.js";
import { contentsPart, countingPart, ownerOf } from "./contents.js";
import { failureNotice, quietNotice } from "./failure.js";
import { formatChoice, inOrder, wordsOf } from "./formats.js";
import { broughtNotice, lackingPart } from "./lacking.js";
import { settingsPart } from "./settings.js";
import { baseName, grouped, listed, small } from "./wording.js";

const OF_FETCHING = ["include", "exclude", "since", "until"];
const FEW = { 2: "both", 3: "all three", 4: "all four" };

/** Returns what the button says: `Make the book`. */
export function makeWords(names, setup) {
  if (!names.length) return "Make it";
  if (names.length > 1) return `Make ${FEW[names.length] ?? `all ${grouped(names.length)}`}`;
  const { title } = wordsOf(setup.formats.find((each) => each.name === names[0]) ?? { name: names[0], description: "" }, setup.words);
  return /^An? /.test(title) ? `Make the ${title.replace(/^An? /, "")}` : `Make the ${small(title)}`;
}

/** Returns what of the kinds that are taken in a format has no place for, in words. */
const lacksOf = (format, kinds) =>
  kinds.filter(({ kind }) => kind.is_whole && !format.holds.includes(kind.name)).map(({ title }) => title);

function lacksInWords(of, setup) {
  const title = (name) => wordsOf(setup.formats.find((each) => each.name === name), setup.words).done;
  return [...of].filter(([, lacks]) => lacks.length).map(([name, lacks]) => `${title(name)} will be without ${listed(lacks)}.`);
}

function firstChoice(setup, asked) {
  const known = Object.keys(asked?.formats ?? {}).filter((name) => setup.formats.some((each) => each.name === name && each.missing === null));
  if (known.length) return known;
  return inOrder(setup.formats, setup.words).filter((each) => each.missing === null).slice(0, 1).map((each) => each.name);
}

/** Opens the part of the page that has a control, and takes the keyboard to it. */
function show(control) {
  for (let fold = control.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  control.focus();
}

/**
 * Returns the view.
 *
 * `actions.make` gets formats and options, and may return a failure to show; `actions.other` goes back to archives.
 */
export function readyView({ setup, inspection: whole, look: first, asked, fetches, failure, stopped, brought, outputs }, actions) {
  const inspection = whole ?? first;
  const counting = whole ? null : countingPart(first);
  const place = el("div", { class: "place" });
  const make = el("button", { type: "submit", class: "main large" });
  const without = el("p", { class: "facts", role: "status" });
  const choices = () => ({ formats: settings.formats(choice.names()), options: settings.options(), fetched: lacking.isUsed() });
  const look = async () => {
    const { options } = choices();
    const wanted = Object.fromEntries(OF_FETCHING.filter((name) => options[name]).map((name) => [name, options[name]]));
    const refused = await actions.look(wanted, choices());
    if (refused) fail(refused);
  };
  const lacking = lackingPart(fetches, asked?.fetched ?? true, look);
  const settings = settingsPart(setup, inspection, asked, () => tellLacks());
  const choice = formatChoice(setup, firstChoice(setup, asked), () => update());
  const update = () => {
    const names = choice.names();
    make.textContent = makeWords(names, setup);
    make.disabled = !names.length;
    settings.choose(names);
    tellLacks();
  };
  const tellLacks = () => {
    const of = new Map(choice.names().map((name) => [name, lacksOf(setup.formats.find((each) => each.name === name), settings.kinds())]));
    choice.tell(of);
    without.replaceChildren(...lacksInWords(of, setup).flatMap((each) => [each, " "]));
  };
  const fail = (each) => {
    place.replaceChildren(failureNotice(each, setup.words));
    const control = each.data.option ? settings.find(each.data.option) : null;
    if (control) show(control);
  };
  const submit = async (event) => {
    event.preventDefault();
    const wrong = [...form.querySelectorAll(":is(input, select):invalid")].find((each) => !each.closest("[hidden]"));
    if (wrong) {
      show(wrong);
      wrong.reportValidity();
      return;
    }
    place.replaceChildren();
    make.disabled = true;
    const { formats, options, fetched } = choices();
    const refused = await actions.make(formats, options, fetched);
    make.disabled = false;
    if (refused) fail(refused);
  };
  const names = inspection.archives.flatMap((each, index) => [index ? ", " : null, foreign(baseName(each.path))]);
  const saved = el("p", { class: "facts" }, "Saved in ", foreign(setup.results));
  const form = el("form", { novalidate: true, on: { submit } },
    choice.node, settings.node, lacking.node, el("div", { class: "make" }, place, without, el("div", { class: "row" }, make, saved)));
  update();
  if (failure) fail(failure);
  else if (brought) place.append(broughtNotice(fetches, stopped));
  else if (stopped) {
    const left = outputs.length ? " What was finished before is in its folder." : " Nothing was left behind.";
    place.append(quietNotice("Stopped.", left));
  }
  return {
    className: "ready",
    title: ownerOf(inspection).name,
    parts: [
      el("p", { class: "crumb" }, el("span", { class: "facts" }, ...names.filter(Boolean)), button("Another archive", actions.other, "link")),
      ...(counting ? counting.parts : contentsPart(inspection)), form,
    ],
    isCounting: !whole,
    update: (state) => counting?.update(state),
    choices,
  };
}
