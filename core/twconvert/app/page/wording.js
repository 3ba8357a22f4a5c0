// Numbers, sizes, dates and sentences, in the English of the reader.

const locale = navigator.languages.find((each) => each === "en" || each.startsWith("en-")) ?? "en-GB";
const numbers = new Intl.NumberFormat(locale);
const shortNumbers = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
const lists = new Intl.ListFormat(locale);
const plurals = new Intl.PluralRules(locale);
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];

export const grouped = (number) => numbers.format(number);
export const compact = (number) => shortNumbers.format(number);
export const listed = (words) => lists.format(words);

/** Returns a number with the right word: `1 post`, `1,627 posts`. */
export const counted = (number, one, many = `${one}s`) =>
  `${grouped(number)} ${plurals.select(number) === "one" ? one : many}`;

/** Returns a number of bytes as people say it: `4.8 MB`. */
export function sized(bytes) {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  const digits = power > 1 && value < 10 ? 1 : 0;
  const style = { style: "unit", unit: UNITS[power], unitDisplay: power ? "short" : "long", maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, style).format(value);
}

/** Returns the day of a time, `22 January 2025`, by the clock of a time zone or else of this computer. */
export function dayOf(time, timeZone) {
  try {
    return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(new Date(time));
  } catch {
    return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(time));
  }
}

/** Returns the name of a month, from 1. */
export const monthName = (month) =>
  new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2000, month - 1, 1)));

/** Returns what a language is called: `Spanish`. */
export function languageName(tag) {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag);
  } catch {
    return tag;
  }
}

export const small = (words) => words.charAt(0).toLowerCase() + words.slice(1);
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Returns a name of the program as words: `max_image_size` becomes `Max image size`. */
export const spelled = (name) => capital(name.replaceAll(/[_-]+/g, " "));

/** Returns a message of one line as sentences. A name of a file at its beginning stays as it is. */
export function sentences(message) {
  const parts = message.split("; ").filter((part) => part.trim());
  return parts.map((part) => (/^\S*[./@]/.test(part) ? part : capital(part)).replace(/\.?$/, ".")).join(" ");
}

/** Returns the last part of a path. */
export const baseName = (path) => path.split(/[/\\]/).filter(Boolean).at(-1) ?? path;

/** Returns how many records of a row of the ledger there are, in words. */
export function recordsInWords(number, row, words) {
  const [one, many] = words.rows[row] ?? [row.replaceAll("_", " "), row.replaceAll("_", " ")];
  return counted(number, one, many);
}
