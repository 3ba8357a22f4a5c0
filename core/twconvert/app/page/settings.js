// All that can be chosen besides the format. Each part is folded, and says what is chosen now.

import { el, folded, newId } from "./dom.js";
import { fieldOf, valuesOf } from "./fields.js";
import { wordsOf } from "./formats.js";
import { kindsChoice } from "./kinds.js";
import { periodChoice } from "./period.js";
import { counted, languageName, small } from "./wording.js";

const ELSEWHERE = ["include", "exclude", "since", "until", "timezone", "words"];

function timeZones(option, inspection) {
  const own = inspection.archives.find((each) => each.time_zone)?.time_zone;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = Intl.supportedValuesOf?.("timeZone") ?? [];
  const choices = { [option.default]: own ? `As the archive says: ${own}` : "UTC, as the archive does not say", [here]: `That of this computer: ${here}` };
  for (const zone of ["UTC", ...all]) choices[zone] ??= zone.replaceAll("_", " ");
  return [{ ...option, kind: "choice", choices: Object.keys(choices) }, choices];
}

/** Returns the part about language and time zone. */
function languageAndTime(setup, inspection, asked) {
  const named = (name) => setup.options.find((option) => option.name === name);
  const own = setup.words.options[""];
  const [zone, zones] = timeZones(named("timezone"), inspection);
  const language = named("words");
  const names = Object.fromEntries(language.choices.map((tag) => [tag, own.words.choices[tag] ?? languageName(tag)]));
  const fields = [
    fieldOf(language, { ...own.words, choices: names }, asked.words),
    fieldOf(zone, { ...own.timezone, choices: zones }, asked.timezone),
  ];
  const words = () => {
    const chosen = valuesOf(fields);
    const time = chosen.timezone ? chosen.timezone.replaceAll("_", " ") : zones[zone.default].replace("As the archive says: ", "").replace(/,.*/, "");
    return `${chosen.words ? names[chosen.words] : "That of the posts"}, ${time}`;
  };
  return { fields, words };
}

const chosenInWords = (fields) => {
  const number = Object.keys(valuesOf(fields)).length;
  return number ? `${counted(number, "change")}` : "As usual";
};

/**
 * Returns the settings.
 *
 * `options()` are those of the conversion, `formats(names)` those of each format, `kinds()` the kinds that are taken in;
 * `choose(names)` shows the parts of the formats that are ticked, and `find(name)` is the control of an option.
 * `changed` is called when something is chosen.
 */
export function settingsPart(setup, inspection, asked, changed) {
  const given = asked?.options ?? {};
  const refreshed = [];
  const part = (title, words, ...children) => {
    const details = folded(title, words(), ...children);
    refreshed.push(() => { details.querySelector(".present").textContent = words(); });
    return details;
  };
  const refresh = () => {
    refreshed.forEach((each) => each());
    changed();
  };
  const period = periodChoice(inspection.statistics.years, given);
  const kinds = kindsChoice(setup, inspection, given, refresh);
  const local = languageAndTime(setup, inspection, given);
  const others = setup.options.filter(({ name }) => !ELSEWHERE.includes(name))
    .map((option) => fieldOf(option, setup.words.options[""][option.name], given[option.name]));
  const ofFormats = new Map(setup.formats.filter((format) => format.options.length).map((format) => {
    const own = setup.words.options[format.name] ?? {};
    const fields = format.options.map((option) => fieldOf(option, own[option.name], asked?.formats?.[format.name]?.[option.name]));
    const details = part(`How ${small(wordsOf(format, setup.words).done)} looks`, () => chosenInWords(fields), ...fields.map(({ node }) => node));
    details.hidden = true;
    return [format.name, { fields, details }];
  }));
  const id = newId();
  const node = el("section", { class: "settings", "aria-labelledby": id, on: { input: refresh, change: refresh } },
    el("h2", { id }, "More to choose"),
    inspection.statistics.years.length ? part("Years", period.words, period.node) : null,
    part("What goes in", kinds.words, kinds.node),
    part("Language and time", local.words, ...local.fields.map((field) => field.node)),
    ...[...ofFormats.values()].map(({ details }) => details),
    part("Posts and details", () => chosenInWords(others), ...others.map((field) => field.node)));
  return {
    node,
    options: () => ({ ...period.values(), ...kinds.values(), ...valuesOf([...local.fields, ...others]) }),
    kinds: kinds.taken,
    formats: (names) => Object.fromEntries(names.map((name) => [name, valuesOf(ofFormats.get(name)?.fields ?? [])])),
    choose(names) {
      for (const [name, { details }] of ofFormats) details.hidden = !names.includes(name);
    },
    find: (name) => node.querySelector(`details:not([hidden]) [data-option="${CSS.escape(name)}"] :is(input, select, textarea)`),
  };
}
