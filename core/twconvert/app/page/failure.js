// Says what went wrong, beside what a person has done.

import { button, el, foreign } from "./dom.js";
import { baseName, sentences, sized, small } from "./wording.js";

/** Returns a message about archives with their names alone, and without the files by which programs know them. */
const plain = (problem) => problem
  .replace(/: it looked for .*\(\w+\)(?=;|$)/, "")
  .replaceAll(/(^|\s)(?:[A-Za-z]:)?[\\/](?:[^\\/;:\s]+[\\/])*/g, "$1");

function message({ kind, problem, remedy, data }) {
  if (kind === "Unexpected") return ["Your archive is as it was. If you report the details, it can be fixed."];
  if (kind === "Ended") return ["Start it again; this page then opens anew."];
  if (kind === "SpaceError" && data.needed) {
    return [`It needs ${sized(data.needed)}, and ${sized(data.free ?? 0)} are free. Free some space, or put the file into Downloads.`];
  }
  if (data.reason && data.file) {
    const goesOn = /^(is|has|holds|would|cannot) /.test(data.reason);
    return [foreign(baseName(data.file)), `${goesOn ? " " : ": "}${small(sentences(data.reason))}`];
  }
  if (data.reason && data.option) return [sentences(`${data.option.replaceAll("_", " ")} ${data.reason}`)];
  const all = remedy && !remedy.includes("{") ? `${problem}; ${remedy}` : problem;
  return [foreign(sentences(/Archive|Owner/.test(kind) ? plain(all) : all))];
}

function copyButton(text) {
  const copy = button("Copy the details", async () => {
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(shown);
    }
  });
  const shown = el("pre", { tabindex: "0", role: "region", "aria-label": "Details" }, text);
  return [copy, el("details", {}, el("summary", {}, "Show them"), shown)];
}

/** Returns a failure in words. It is read out when it is put into the page. */
export function failureNotice(failure, words) {
  const title = failure.kind === "Ended" ? "twconvert does not answer" : words?.errors[failure.kind] ?? "That did not work";
  const details = failure.details ? copyButton(failure.details) : [];
  return el("div", { class: "notice wrong", role: "alert" }, el("strong", {}, title), el("p", {}, ...message(failure)), ...details);
}

/** Returns a word that all went as a person wanted it. */
export const quietNotice = (title, ...more) => el("div", { class: "notice", role: "status" }, el("strong", {}, title), ...more);

/** Does something; what goes wrong is shown in a place of the page. */
export async function attempt(place, words, action) {
  place.replaceChildren();
  try {
    return await action();
  } catch (error) {
    if (!error.failure) throw error;
    place.replaceChildren(failureNotice(error.failure, words));
    return undefined;
  }
}
