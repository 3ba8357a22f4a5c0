// The views by their names, each made of what is known by now.

import { chooseView } from "./choose.js";
import { doneView } from "./done.js";
import { endedView, strangerView } from "./ended.js";
import { offerView, ONLINE } from "./offer.js";
import { readyView } from "./ready.js";
import { jobView, makingWords, takingView } from "./working.js";

/** What the window is called while a view is shown whose heading does not do. */
export const TITLES = { reading: "Reading the archive", making: "At work", planning: "Looking for what is missing", fetching: "Getting what is missing" };
const wanted = (session) => Object.keys(session.state.asked?.formats ?? {});

/** Returns the functions that make the views, by their names. */
export const viewsOf = (session, actions, stop) => ({
  choose: (more) => chooseView({ setup: session.setup, archives: session.archives, ...more }, actions),
  reading: () => jobView(TITLES.reading, "archive", session.setup, stop),
  making: () => jobView(makingWords(wanted(session), session.setup.words), wanted(session)[0], session.setup, stop),
  ready: (more) => readyView({ setup: session.setup, ...session.inspected, asked: session.chosen ?? (session.state.job === "inspect" ? null : session.state.asked), fetches: session.fetches, outputs: session.state.outputs, ...more }, actions),
  planning: () => jobView(TITLES.planning, "archive", session.setup, stop),
  offer: (more) => offerView({ setup: session.setup, offer: session.fetches.offer, ...more }, actions),
  fetching: () => ({ ...jobView(TITLES.fetching, "html", session.setup, stop), promise: ONLINE }),
  done: () => doneView({ setup: session.setup, asked: session.state.asked, outputs: session.state.outputs, report: session.report }, actions),
  taking: ({ name, stop: end }) => takingView(name, end),
  ended: () => endedView(session.setup?.results),
  stranger: ({ isUsed }) => strangerView(isUsed),
});
