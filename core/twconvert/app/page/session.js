// What this page knows of the program: its archives, the state of its job, and what came of it.

import { get, post } from "./server.js";

const IDLE = { number: -1, job: "", status: "idle", archives: [], outputs: [], error: null, asked: null, has_report: false };
const AT_WORK = { inspect: "reading", convert: "making", plan: "planning", fetch: "fetching" };
const busy = ({ status }) => status === "running" || status === "stopping";
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const found = (promise) => promise.catch(() => null);

export class Session {
  setup = null;
  /** Archives that lie about, newest first; null while they are looked for. */
  archives = null;
  state = IDLE;
  /** The last inspection, with the ids of its archives; null where there is none. */
  inspected = null;
  /** The report of the last conversion. */
  report = null;
  /** What could be fetched, and what was; null before an archive was read. */
  fetches = null;
  /** What was chosen before a person went to see what is missing; null where nothing was. */
  chosen = null;
  /** What a person chose to see in place of what the state suggests: `choose`, `ready` or nothing. */
  wish = "";
  /** Whether a job was asked for, of which no end was told yet. It may end before it is told that it has begun. */
  #isAsked = false;
  #changes = Promise.resolve();
  #listener;

  /** `listener` is called when another view is to be shown, and for each state of a job that runs. */
  constructor(listener) {
    this.#listener = listener;
  }

  /** Asks for all that the first view needs. */
  async load() {
    this.setup = await get("setup");
    await this.take(await get("state"));
  }

  get isBusy() {
    return busy(this.state);
  }

  /** Whether it is known whose archives those are that are read, though all is not counted yet. */
  get isLooked() {
    return this.state.looked && same(this.inspected?.archives, this.state.archives);
  }

  /** The name of the view that belongs to the state of the program and the wish of the person. */
  get view() {
    const { job, status } = this.state;
    if (job === "inspect" && this.isBusy && this.isLooked) return this.wish === "choose" ? "choose" : "ready";
    if (this.isBusy) return AT_WORK[job];
    if (this.wish) return this.wish;
    if (job === "plan" && status === "done" && this.fetches?.offer) return "offer";
    if (job === "convert" && status === "done") return "done";
    if (job === "inspect" && status !== "done") return "choose";
    return this.inspected ? "ready" : "choose";
  }

  /** Takes a state that the program told. States come by two ways, and an older one is passed over. */
  take(state) {
    this.#changes = this.#changes.catch(() => null).then(() => this.#change(state));
    return this.#changes;
  }

  async #change(state) {
    if (state.number <= this.state.number) return;
    const before = this.state;
    const ends = !busy(state);
    if (ends) await this.#fetch(state);
    else if (state.looked && !(before.looked && same(before.archives, state.archives))) await this.#look();
    this.state = state;
    const news = !ends || this.#isAsked || before.status !== state.status || before.job !== state.job || before.number < 0;
    if (ends) this.#isAsked = false;
    else if (!busy(before)) this.wish = "";
    if (news) this.#listener(state);
  }

  async #look() {
    [this.inspected, this.fetches] = [await found(get("inspection")), await found(get("fetches"))];
  }

  async #fetch(state) {
    const isNew = state.job === "inspect" && state.status === "done";
    if (isNew || !this.inspected) this.inspected = await found(get("inspection"));
    this.fetches = await found(get("fetches"));
    if (state.has_report) this.report = await found(get("report"));
  }

  /** Tells the program to do something. Returns why it does not, or null. */
  async ask(path, body) {
    try {
      const wish = this.wish;
      this.wish = "";
      this.#isAsked ||= path !== "stop";
      const answer = await post(path, body).catch((error) => {
        this.wish = wish;
        this.#isAsked = false;
        throw error;
      });
      if (answer.number !== undefined) await this.take(answer);
      return null;
    } catch (error) {
      if (!error.failure) throw error;
      return error.failure;
    }
  }

  /** Reads archives. Without a choice to be kept, all is to be chosen anew. */
  inspect(archives, chosen = null) {
    this.chosen = chosen;
    return this.ask("inspect", { archives });
  }

  make(formats, options, fetched) {
    this.chosen = null;
    return this.ask("convert", { archives: this.inspected.archives, formats, options, fetched });
  }

  /** Finds out what could be fetched. What was chosen for a result is kept for later. */
  lookForMissing(options, chosen) {
    this.chosen = chosen;
    return this.ask("plan", { archives: this.inspected.archives, options });
  }

  /** Fetches what was offered, of the hosts that a person has seen. */
  fetch(hosts, stages) {
    const { archives, options } = this.fetches.offer;
    return this.ask("fetch", { archives, options, hosts, stages });
  }

  /** Looks for archives on the disk, and returns them. */
  async look() {
    const { archives } = await get("archives");
    this.archives = archives;
    return archives;
  }
}
