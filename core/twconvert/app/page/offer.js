// What could be fetched, and whom that asks. Nobody is asked before a person has said so here.

import { button, el, foreign } from "./dom.js";
import { failureNotice } from "./failure.js";
import { counted, grouped, listed } from "./wording.js";

const STAGES = [
  { name: "missing", label: "Missing pictures and videos", hint: "They are gone soonest, and are asked for first.", ticked: true },
  { name: "larger", label: "Larger pictures in place of small ones", hint: "Archives hold many pictures in a smaller size. This takes longest.", ticked: false },
  { name: "links", label: "Where short links lead", hint: "Links such as t.co then stay good when the service ends.", ticked: true },
];
const NOUNS = { pictures: ["picture"], films: ["video"], links: ["short link"] };
/** What the page promises while hosts are asked. */
export const ONLINE = "Online, as you asked";
const MINUTE = 60;
const HOUR = 3600;

const sum = (hosts, stage) => hosts.reduce((all, each) => all + each[stage], 0);
const chosenOf = (host, stages) => stages.reduce((all, stage) => all + host[stage], 0);

/** Returns how long something takes: `about 12 minutes`. */
export function lasting(seconds) {
  if (seconds < HOUR) return `about ${counted(Math.max(1, Math.round(seconds / MINUTE)), "minute")}`;
  return `about ${counted(Math.round(seconds / HOUR * 10) / 10, "hour")}`;
}

function stageBox({ name, label, hint, ticked }, hosts, changed) {
  const number = sum(hosts, name);
  const box = el("input", { type: "checkbox", id: `stage-${name}`, value: name, checked: ticked && number > 0, disabled: !number, "aria-describedby": `hint-${name}`, on: { change: changed } });
  return el("div", { class: "field" }, el("span", { class: "flag" }, box, el("label", { for: `stage-${name}` }, label, el("span", { class: "facts" }, ` ${grouped(number)}`))),
    el("span", { class: "facts hint", id: `hint-${name}` }, hint));
}

function hostTable(hosts, stages) {
  const rows = hosts.map((host) => [host, chosenOf(host, stages)]).filter(([, number]) => number);
  const row = ([{ host, what }, number]) => el("tr", {}, el("th", { scope: "row" }, foreign(host)), el("td", {}, counted(number, ...NOUNS[what])));
  return el("table", {}, el("caption", { class: "unseen" }, "Hosts that are asked"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Host"), el("th", { scope: "col" }, "Asked for"))),
    el("tbody", {}, ...rows.map(row)));
}

const furtherPart = (further) =>
  el("p", { class: "facts" }, `Where a short link leads to another one, that one is asked too, at ${counted(further.length, "more host")} at most: ${listed(further)}.`);

function nothingView(offer, actions) {
  const elsewhere = offer.elsewhere ? ` ${elsewhereInWords(offer.elsewhere)}` : "";
  return {
    className: "offer",
    title: "Nothing to fetch",
    parts: [
      el("h1", {}, "There is nothing to fetch"),
      el("p", { class: "lead" }, `Nothing is missing that could be fetched, or all of it was asked for before.${elsewhere}`),
      el("p", { class: "row" }, button("Back", actions.again, "main")),
    ],
  };
}

const elsewhereInWords = (number) => `${counted(number, "missing picture or video is", "missing pictures and videos are")} not asked for: they need a login, or lie at other hosts.`;

/** Returns the view. `actions.fetch` gets hosts and stages, and may return a failure; `actions.again` goes back. */
export function offerView({ setup, offer, failure }, actions) {
  const { hosts, further, elsewhere, rate, folder } = offer;
  if (!hosts.length) return nothingView(offer, actions);
  const place = el("div", { class: "place" });
  const [table, extra, cost] = [el("div"), el("div"), el("p", { role: "status" })];
  const go = el("button", { type: "submit", class: "main large" });
  const stages = () => [...form.querySelectorAll("fieldset input:checked")].map((box) => box.value);
  const asked = () => hosts.filter((host) => chosenOf(host, stages()));
  const update = () => {
    const number = asked().reduce((all, host) => all + chosenOf(host, stages()), 0);
    table.replaceChildren(number ? hostTable(hosts, stages()) : el("p", { class: "facts" }, "Nobody: nothing is chosen."));
    extra.replaceChildren(stages().includes("links") && further.length ? furtherPart(further) : "");
    cost.textContent = number ? `${counted(number, "address", "addresses")}, at one request a second: ${lasting(number / rate)} or more. You can stop at any time, and go on another day.` : "";
    go.textContent = number ? `Ask ${asked().length === 1 ? "this host" : `these ${asked().length} hosts`}` : "Ask";
    go.disabled = !number;
  };
  const fail = (each) => place.replaceChildren(failureNotice(each, setup.words));
  const submit = async (event) => {
    event.preventDefault();
    go.disabled = true;
    const names = asked().map(({ host }) => host);
    const refused = await actions.fetch(stages().includes("links") ? [...names, ...further] : names, stages());
    go.disabled = false;
    if (refused) fail(refused);
  };
  const form = el("form", { on: { submit } },
    el("fieldset", {}, el("legend", {}, el("h2", {}, "What shall be asked for?")), ...STAGES.map((each) => stageBox(each, hosts, update))),
    el("h2", {}, "Who is asked"), table, extra,
    el("p", { class: "facts" }, "Each host sees the addresses that it is asked for, and that of your connection, as if you clicked on each. Nothing else of your archive is sent, and no other host is asked."),
    elsewhere ? el("p", { class: "facts" }, elsewhereInWords(elsewhere)) : null,
    el("div", { class: "make" }, place, cost, el("div", { class: "row" }, go, button("Not now", actions.again), el("p", { class: "facts" }, "Kept in ", foreign(folder)))));
  update();
  if (failure) fail(failure);
  return {
    className: "offer",
    title: "Get what is missing",
    parts: [
      el("h1", {}, "Get what is missing"),
      el("p", { class: "lead" }, "This is the one step that goes online. Nobody has been asked yet: this list was made from the archive alone."),
      form,
    ],
  };
}
