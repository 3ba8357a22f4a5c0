// What is being done, how far it is, and a way to stop it.

import { button, el, foreign, newId, say } from "./dom.js";
import { pictureOf } from "./pictures.js";
import { grouped, sized, small } from "./wording.js";

const STEPS = 4;

/** Returns a bar that is told how far something is. */
export function progressBar(label) {
  const id = newId();
  const bar = el("progress", { "aria-labelledby": id, max: 1 });
  const text = el("span", { class: "count" });
  const words = el("span", { id }, label);
  let step = -1;
  return {
    node: el("div", { class: "progress" }, el("p", {}, words, text), bar),
    set(what, done, total, inWords) {
      words.textContent = what;
      if (total) {
        bar.value = Math.min(done / total, 1);
        text.textContent = inWords(done, total);
        const now = Math.floor((done / total) * STEPS);
        if (now !== step && now > 0) say(`${what}: ${Math.round((now / STEPS) * 100)} %`);
        step = now;
      } else {
        bar.removeAttribute("value");
        text.textContent = done ? grouped(done) : "";
      }
    },
  };
}

const ofBytes = (done, total) => `${sized(done)} of ${sized(total)}`;
const ofRecords = (done, total) => `${grouped(done)} of ${grouped(total)}`;

/** Returns the view while a dropped file is looked for or copied. `update` takes what `take` tells. */
export function takingView(name, stop) {
  const bar = progressBar("Looking for it on this computer");
  const heading = el("h1", {}, "Finding ", foreign(name));
  bar.set("Looking for it on this computer", 0, null);
  return {
    className: "working",
    parts: [heading, el("div", { class: "art" }, pictureOf("archive")), bar.node, el("p", { class: "row" }, button("Stop", stop))],
    update(what, file, done, total) {
      if (what === "copying") {
        heading.replaceChildren("Copying ", foreign(file));
        bar.set("It was not found, so it is copied; the copy is deleted at the end", done, total, ofBytes);
      }
    },
  };
}

/** Returns a heading: `Making your book`. */
export function makingWords(formats, words) {
  return formats.length === 1 ? `Making ${small(words.formats[formats[0]]?.done ?? formats[0])}` : `Making ${formats.length === 2 ? "both" : "all of them"}`;
}

const packed = ({ doing }) => doing === "unpacking" || doing === "reading";

function doingInWords({ doing, format, status }, words) {
  if (status === "stopping") return "Stopping";
  const made = small(words.formats[format]?.done ?? (format || "the result"));
  const said = {
    starting: "Getting ready",
    unpacking: "Unpacking the archive",
    reading: "Reading the archive",
    writing: `Writing ${made}`,
    packing: `Putting ${made} together`,
    asking: `Asking ${format}`,
  };
  return said[doing] ?? "At work";
}

/** Returns the view of a job: reading an archive, or making something of it. `update` takes each of its states. */
export function jobView(title, format, setup, stop) {
  const bar = progressBar("Getting ready");
  const stopping = button("Stop", stop);
  bar.set("Getting ready", 0, null);
  const note = el("div", { class: "place" });
  return {
    className: "working",
    parts: [
      el("h1", {}, title), el("div", { class: "art busy" }, pictureOf(format)),
      bar.node, el("p", { class: "row" }, stopping), note,
    ],
    note,
    update(state) {
      stopping.disabled = state.status === "stopping";
      bar.set(doingInWords(state, setup.words), state.done, state.total, packed(state) && state.total > 9999 ? ofBytes : ofRecords);
    },
  };
}
