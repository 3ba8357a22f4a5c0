// Begins, and shows the view that belongs to the state of the program.

import { button, el, say, showView } from "./dom.js";
import { watchDrops } from "./dropping.js";
import { failureNotice } from "./failure.js";
import { showAgain } from "./keeping.js";
import { followStates, post, takeKey } from "./server.js";
import { Session } from "./session.js";
import { take } from "./taking.js";
import { TITLES, viewsOf } from "./views.js";

const session = new Session(react);
let shown = { name: "" };

const OWN_JOBS = { ready: ["convert", "plan", "fetch"], offer: ["plan"], choose: ["inspect"], done: [] };

function show(name, more = {}, place = showView) {
  const view = views[name](more);
  shown = { name, ...view };
  place(view, view.title ?? TITLES[name]);
  if (name === "choose") findArchives();
}

/** Shows what the program has told. */
function react(state) {
  if (session.isBusy) {
    if (shown.name !== session.view) show(session.view);
    shown.update?.(state);
    return;
  }
  if (shown.isCounting && session.view === "ready" && session.inspected.inspection) {
    session.chosen = shown.choices();
    show("ready", {}, showAgain);
    say("All that is in it is counted");
    return;
  }
  if (shown.name === "taking") return;
  const own = OWN_JOBS[session.view].includes(state.job);
  const more = own ? { failure: state.status === "failed" ? state.error : null, stopped: state.status === "stopped" && session.wish !== "choose", brought: state.job === "fetch" && state.status !== "failed" } : {};
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
  const failure = await session.inspect(ids);
  if (failure) refuse({ failure });
}

/** Returns whether another archive can be dropped or chosen. */
const canTake = () => session.setup && !["taking", "ended", "stranger"].includes(shown.name) && (!session.isBusy || session.isLooked);

/** Finds or copies what was dropped or chosen, and reads it. */
async function takeAll(things) {
  if (!things.length || !canTake()) return;
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
  other() {
    if (session.isBusy) post("stop").catch(() => null);
    turnTo("choose")();
  },
  again: () => (session.inspected.inspection ? turnTo("ready")() : session.inspect(session.inspected.archives, session.state.asked)),
  make: (...wanted) => session.make(...wanted),
  look: (options, chosen) => session.lookForMissing(options, chosen),
  fetch: (hosts, stages) => session.fetch(hosts, stages),
};

const views = viewsOf(session, actions, stop);

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
  watchDrops(takeAll, canTake);
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
