// What is in an archive, in plain words and as bars.

import { el, foreign } from "./dom.js";
import { compact, counted, dayOf, grouped, listed, sized } from "./wording.js";
import { progressBar } from "./working.js";

const MOST_LABELS = 9;

/** Returns the number of records of a row of the ledger that an inspection found. */
export const foundOf = (inspection, row) => inspection.records[row]?.found ?? (isCounted(inspection) ? 0 : null);

/** Returns whether all of an archive was counted, or it is known only what the archive says of itself. */
const isCounted = (inspection) => "period" in inspection;

function everyYear(years) {
  if (!years.length) return [];
  const posts = new Map(years.map((each) => [each.year, each.posts]));
  const [first, last] = [Math.min(...posts.keys()), Math.max(...posts.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, posts.get(first + index) ?? 0]);
}

/** Returns bars of posts by year. */
export function yearBars(years) {
  const rows = everyYear(years);
  const most = Math.max(...rows.map(([, posts]) => posts), 1);
  const narrow = rows.length > MOST_LABELS;
  const bars = rows.map(([year, posts]) => {
    const bar = el("span", { class: posts ? "bar" : "bar none" });
    bar.style.setProperty("--share", String(posts / most));
    const label = narrow ? `’${String(year).slice(2)}` : String(year);
    return el("span", { class: "year" }, el("span", { class: "well" }, el("span", { class: "above" }, posts ? compact(posts) : ""), bar), el("span", { class: "below" }, label));
  });
  const spoken = rows.map(([year, posts]) => `${year}: ${grouped(posts)}`).join(", ");
  return el("div", { class: "bars", role: "img", "aria-label": `Posts by year. ${spoken}` }, ...bars);
}

/** Returns who an archive is of: the name, and the handle. */
export function ownerOf({ owner, archives }) {
  const handle = owner.handle ? foreign(`@${owner.handle}`) : null;
  return { name: owner.name || (owner.handle ? `@${owner.handle}` : archives[0]?.path ?? "An archive"), handle: owner.name ? handle : null };
}

function spanInWords({ period, archives }) {
  if (!period) return "";
  const zone = archives.find((each) => each.time_zone)?.time_zone ?? "UTC";
  const [first, last] = [dayOf(period.first, zone), dayOf(period.last, zone)];
  return first === last ? `, all of ${first}` : `, from ${first} to ${last}`;
}

function contentsOf({ statistics }) {
  const { replies, reposts, threads, pictures, films } = statistics;
  return [
    [replies, "reply to others", "replies to others"], [reposts, "repost"], [threads, "thread"],
    [pictures, "picture"], [films, "video"],
  ];
}

const makeup = (inspection) =>
  contentsOf(inspection).filter(([number]) => number).map(([number, one, many]) => counted(number, one, many));

function lost({ media, problems }) {
  const unread = problems.filter((each) => each.severity === "error").reduce((sum, each) => sum + each.count, 0);
  return [
    media.missing ? `${counted(media.missing, "picture or video is", "pictures and videos are")} not in the archive; links stand in their place.` : "",
    unread ? `${counted(unread, "thing", "things")} could not be read; you will see which.` : "",
  ].filter(Boolean);
}

const heading = ({ name, handle }) => el("h1", {}, foreign(name), handle ? " " : null, handle ? el("span", { class: "handle" }, handle) : null);

/** Returns the part that says what an archive says of itself while all is counted, and `update`, which gets states. */
export function countingPart(look) {
  const { posts } = look.statistics;
  const facts = [look.bytes ? sized(look.bytes) : "", look.made ? `made on ${dayOf(look.made)}` : ""].filter(Boolean);
  const parts = [...Object.entries(look.records).filter(([row]) => row === "likes").map(([, { found }]) => [found, "liked post"]), ...contentsOf(look)];
  const words = parts.filter(([number]) => number).map(([number, one, many]) => counted(number, one, many));
  const bar = progressBar("Counting all that is in it");
  bar.set("Counting all that is in it", 0, null);
  return {
    parts: [
      heading(ownerOf(look)),
      el("p", { class: "lead" }, [posts === null ? "" : counted(posts, "post"), ...facts].filter(Boolean).join(", ") || "An archive", "."),
      el("div", { class: "counting" }, bar.node, el("p", { class: "facts" }, "You need not wait for it.")),
      words.length ? el("p", { class: "makeup" }, `With ${listed(words)}.`) : null,
    ].filter(Boolean),
    update: ({ done, total }) => bar.set("Counting all that is in it", done, total, (some, all) => `${Math.floor((some / all) * 100)} %`),
  };
}

/** Returns the part of the page that says what is in an archive. */
export function contentsPart(inspection) {
  const posts = inspection.statistics.posts;
  const parts = makeup(inspection);
  return [
    heading(ownerOf(inspection)),
    el("p", { class: "lead" }, posts ? `${counted(posts, "post")}${spanInWords(inspection)}.` : "This archive has no public posts."),
    inspection.statistics.years.length > 1 ? yearBars(inspection.statistics.years) : null,
    parts.length ? el("p", { class: "makeup" }, `With ${listed(parts)}.`) : null,
    ...lost(inspection).map((each) => el("p", { class: "makeup aside" }, each)),
  ].filter(Boolean);
}
