// The first decision: which archive.

import { button, el, foreign, newId, say } from "./dom.js";
import { failureNotice, quietNotice } from "./failure.js";
import { chosen } from "./taking.js";
import { counted, dayOf, listed, sized } from "./wording.js";

const FIRST = 4;

function facts(archive) {
  const parts = [sized(archive.bytes), dayOf(archive.modified)];
  if (archive.parts > 1) parts.push(counted(archive.parts, "part"));
  return [parts.join(", "), archive.folder ? [", in ", foreign(archive.folder)] : null].flat();
}

const inside = (archive) => [
  el("span", { class: "name" }, foreign(archive.name)),
  el("span", { class: "facts" }, ...facts(archive)),
];

/** Returns the list of archives: a button for each, or boxes to tick where several are wanted. */
function listOf(archives, several, choose) {
  const row = (archive) => {
    if (!several) {
      return el("li", {}, el("button", { type: "button", class: "card", on: { click: () => choose([archive.id]) } }, ...inside(archive)));
    }
    const box = el("input", { type: "checkbox", value: archive.id });
    return el("li", {}, el("label", { class: "card tick" }, box, el("span", {}, ...inside(archive))));
  };
  const [first, rest] = [archives.slice(0, FIRST), archives.slice(FIRST)];
  const more = rest.length
    ? el("details", {}, el("summary", {}, `${counted(rest.length, "older one", "older ones")}`), el("ul", { class: "cards" }, ...rest.map(row)))
    : null;
  return el("div", {}, el("ul", { class: "cards" }, ...first.map(row)), more);
}

function severalAtOnce(archives, choose) {
  const place = el("div");
  const single = () => {
    const start = button("Put several archives of one account together", many, "link");
    place.replaceChildren(listOf(archives, false, choose), archives.length > 1 ? start : "");
    return start;
  };
  const many = () => {
    const list = listOf(archives, true, choose);
    const ticked = () => [...list.querySelectorAll(":checked")].map((box) => box.value);
    const go = button("Read them together", () => choose(ticked()), "main");
    go.disabled = true;
    const cancel = button("Only one", () => single().focus(), "link");
    list.addEventListener("change", () => {
      const number = ticked().length;
      go.disabled = number < 2;
      go.textContent = number < 2 ? "Read them together" : `Read these ${number} together`;
    });
    list.addEventListener("keydown", (event) => event.key === "Escape" && single().focus());
    place.replaceChildren(list, el("p", { class: "row" }, go, cancel));
    list.querySelector("input").focus();
  };
  single();
  return place;
}

const found = (archives, choose) => [
  el("h2", {}, archives.length === 1 ? "Found on this computer" : "Found on this computer, newest first"),
  severalAtOnce(archives, choose),
];

const nothing = (search) => [
  el("h2", {}, "No archive was found"),
  el("p", {}, `twconvert has looked in ${listed(search)}. If yours lies elsewhere, choose it here.`),
];

const howTo = () =>
  el("details", { class: "help" },
    el("summary", {}, "I have no archive yet"),
    el("p", {}, el("strong", {}, "X (Twitter): "), "Settings, Your account, Download an archive of your data. It is ready after a day or two; download the zip and leave it as it is."),
    el("p", {}, el("strong", {}, "Mastodon: "), "Preferences, Import and export, Data export, Request your archive. It is ready after some minutes."));

/** Returns the field to choose a file with, where one can be dropped too. */
function dropPlace(take) {
  const id = newId();
  const input = el("input", { type: "file", id, class: "unseen", multiple: true, accept: ".zip,.tgz,.gz,.tar,application/zip" });
  input.addEventListener("change", () => {
    if (input.files.length) take(chosen(input.files));
    input.value = "";
  });
  return el("div", { class: "drop" }, input, el("label", { for: id }, el("span", { class: "like-button" }, "Choose a file"), el("span", { class: "facts" }, " or drop it anywhere on this page")));
}

/**
 * Returns the view.
 *
 * `actions.choose` gets ids of archives, `actions.take` files. `archives` is null while they are looked for.
 */
export function chooseView({ setup, archives, failure, stopped }, actions) {
  const notice = el("div", { class: "place" });
  for (const warning of setup.warnings) notice.append(quietNotice("", foreign(warning)));
  if (failure) notice.append(failureNotice(failure, setup.words));
  else if (stopped) notice.append(quietNotice("Stopped."));
  const list = el("section", { "aria-label": "Archives" });
  const show = (each) => {
    list.replaceChildren(...(each.length ? found(each, actions.choose) : nothing(setup.search)));
    say(each.length ? `${counted(each.length, "archive")} found` : "No archive was found");
  };
  if (archives) show(archives);
  else list.append(el("p", { class: "waiting" }, `Looking in ${listed(setup.search)} …`));
  return {
    className: "choose",
    parts: [
      el("h1", {}, "Make a book of your posts"),
      el("p", { class: "lead" }, "Or a document, or a web site. Choose the archive that X, Twitter or Mastodon gave you. It is read where it lies, and stays as it is."),
      notice, list, dropPlace(actions.take), howTo(),
    ],
    showArchives: show,
  };
}
