// Begins, and shows the view that belongs to the state of the program.

import { chooseView } from "./choose.js";
import { button, el, say, showView } from "./dom.js";
import { doneView } from "./done.js";
import { watchDrops } from "./dropping.js";
import { endedView, strangerView } from "./ended.js";
import { failureNotice } from "./failure.js";
import { offerView, ONLINE } from "./offer.js";
import { readyView } from "./ready.js";
import { followStates, post, takeKey } from "./server.js";
import { Session } from "./session.js";
import { take } from "./taking.js";
import { jobView, makingWords, takingView } from "./working.js";

const session = new Session(react);
let shown = { name: "" };

const TITLES = { reading: "Reading the archive", making: "At work", planning: "Looking for what is missing", fetching: "Getting what is missing" };
const OWN_JOBS = { ready: ["convert", "plan", "fetch"], offer: ["plan"], choose: ["inspect"], done: [] };
const wanted = () => Object.keys(session.state.asked?.formats ?? {});

const VIEWS = {
  choose: (more) => chooseView({ setup: session.setup, archives: session.archives, ...more }, actions),
  reading: () => jobView(TITLES.reading, "archive", session.setup, stop),
  making: () => jobView(makingWords(wanted(), session.setup.words), wanted()[0], session.setup, stop),
  ready: (more) => readyView({ setup: session.setup, inspection: session.inspected.inspection, asked: session.chosen ?? (session.state.job === "inspect" ? null : session.state.asked), fetches: session.fetches, outputs: session.state.outputs, ...more }, actions),
  planning: () => jobView(TITLES.planning, "archive", session.setup, stop),
  offer: (more) => offerView({ setup: session.setup, offer: session.fetches.offer, ...more }, actions),
  fetching: () => ({ ...jobView(TITLES.fetching, "html", session.setup, stop), promise: ONLINE }),
  done: () => doneView({ setup: session.setup, asked: session.state.asked, outputs: session.state.outputs, report: session.report }, actions),
  taking: ({ name, stop: end }) => takingView(name, end),
  ended: () => endedView(session.setup?.results),
  stranger: ({ isUsed }) => strangerView(isUsed),
};

function show(name, more = {}) {
  const view = VIEWS[name](more);
  shown = { name, ...view };
  showView(view, view.title ?? TITLES[name]);
  if (name === "choose") findArchives();
}

/** Shows what the program has told. */
function react(state) {
  if (session.isBusy) {
    if (shown.name !== session.view) show(session.view);
    shown.update(state);
    return;
  }
  if (shown.name === "taking") return;
  const own = OWN_JOBS[session.view].includes(state.job);
  const more = own ? { failure: state.status === "failed" ? state.error : null, stopped: state.status === "stopped", brought: state.job === "fetch" && state.status !== "failed" } : {};
  show(session.view, more);
}

async function findArchives() {
  const before = JSON.stringify(session.archives);
  const archives = await session.look();
  if (shown.name === "choose" && JSON.stringify(archives) !== before) shown.showArchives(archives);
}

function refuse(why) {
  session.wish = "choose";
  show("choose", why);
}

async function inspect(ids) {
  const failure = await session.ask("inspect", { archives: ids });
  if (failure) refuse({ failure });
}

/** Finds or copies what was dropped or chosen, and reads it. */
async function takeAll(things) {
  if (!things.length || shown.name === "taking" || session.isBusy) return;
  const stopped = new AbortController();
  show("taking", { name: things[0].name, stop: () => stopped.abort() });
  const { update } = shown;
  try {
    const ids = [];
    for (const thing of things) {
      ids.push((await take(thing, update, stopped.signal)).id);
      stopped.signal.throwIfAborted();
    }
    shown.name = "asking"; // A job may end before it is told that it has begun.
    await inspect(ids);
  } catch (error) {
    if (!error.failure && error.name !== "AbortError") throw error;
    refuse({ failure: error.failure, stopped: !error.failure });
  }
}

async function stop() {
  const failure = await session.ask("stop");
  if (failure) shown.note?.replaceChildren(failureNotice(failure, session.setup.words));
}

const turnTo = (name) => () => {
  session.wish = name;
  show(name);
};

const actions = {
  choose: inspect,
  take: takeAll,
  other: turnTo("choose"),
  again: turnTo("ready"),
  make: (formats, options, fetched) => session.ask("convert", { archives: session.inspected.archives, formats, options, fetched }),
  look: (options, chosen) => session.lookForMissing(options, chosen),
  fetch: (hosts, stages) => session.fetch(hosts, stages),
};

function finish() {
  if (shown.name === "ended") return;
  show("ended");
  say("twconvert has ended");
  document.getElementById("bottom").replaceChildren();
}

function showBottom({ version, plugins }) {
  const others = plugins.length ? `, with ${plugins.map((each) => `${each.name} ${each.version}`).join(", ")}` : "";
  const quit = button("Quit twconvert", () => post("quit").catch(() => null).then(finish), "link");
  document.getElementById("bottom").replaceChildren(el("span", {}, `twconvert ${version}${others}`), quit);
}

/** Reads the archives that the program was started with. */
async function readGiven() {
  const given = (await session.look()).filter((each) => each.given).map((each) => each.id);
  const isRead = session.isBusy || given.every((id) => session.state.archives.includes(id));
  if (given.length && !isRead) await inspect(given);
}

async function begin() {
  watchDrops((things) => session.setup && takeAll(things));
  const isStarted = location.hash !== "";
  const isKnown = await takeKey().catch(() => false);
  if (!isKnown) return show("stranger", { isUsed: isStarted });
  try {
    await session.load();
  } catch (error) {
    return show(error.status === 403 ? "stranger" : "ended");
  }
  showBottom(session.setup);
  if (isStarted || session.state.job === "") await readGiven();
  await followStates((state) => session.take(state));
  return finish();
}

begin();
