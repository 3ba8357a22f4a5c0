// A picture of what is made, for each format. Colours are those of the page, by day and by night.

import { svg } from "./dom.js";

// Of each: the class of a shape, and its path in a square of 64.
const PICTURES = {
  epub: [
    ["cloth", "M16 8h32a4 4 0 0 1 4 4v42a4 4 0 0 1-4 4H16a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z"],
    ["paper", "M16 50h33v5H16a2.5 2.5 0 0 1 0-5z"],
    ["light", "M22 20h18v2.5H22zM22 26h12v2.5H22z"],
    ["mark", "M40 8h7v17l-3.5-3.5L40 25z"],
  ],
  docx: [
    ["paper edge", "M14 6h26l11 11v41H14z"],
    ["edge fold", "M40 6v11h11"],
    ["cloth", "M20 17h14v4H20z"],
    ["lines", "M20 27h24M20 33h24M20 39h10M20 45h10M20 51h24"],
    ["mark", "M33 37h12v10H33z"],
  ],
  html: [
    ["paper edge", "M6 12h52v42H6z"],
    ["cloth", "M6 12h52v9H6z"],
    ["light", "M10 15.5h2.5v2.5H10zM15 15.5h2.5v2.5H15zM24 15h28v3H24z"],
    ["mark", "M11 26h14v11H11z"],
    ["lines", "M29 28h24M29 34h18M11 43h42M11 48h30"],
  ],
  pdf: [
    ["paper edge", "M32 15Q20 9 6 13v39q14-4 26 2 12-6 26-2V13Q44 9 32 15z"],
    ["edge", "M32 15v39"],
    ["lines", "M11 20q8-2 16 1M11 27q8-2 16 1M11 34q8-2 16 1M37 21q8-3 16-1M37 42q8-3 16-1"],
    ["mark", "M38 26q7-2 14-1v11q-7-1-14 1z"],
    ["cloth", "M17 43h4v2.5h-4zM43 46h4v2.5h-4z"],
  ],
  xlsx: [
    ["paper edge", "M8 11h48v42H8z"],
    ["cloth", "M8 11h48v9H8z"],
    ["lines", "M8 31h48M8 42h48M22 20v33M40 20v33"],
    ["mark", "M23 32h16v9H23z"],
  ],
  markdown: [
    ["paper edge", "M20 6h30v40H20z"],
    ["paper edge", "M12 16h30v42H12z"],
    ["cloth", "M22 22l-2 12M29 22l-2 12M17 26h15M16 31h15"],
    ["lines", "M17 42h20M17 48h14"],
  ],
  tiddlywiki: [
    ["mark edge", "M26 7h30v22H26z"],
    ["paper edge", "M8 17h32v22H8z"],
    ["lines", "M13 29h22M13 34h14"],
    ["cloth", "M13 22h14v3H13zM22 44h32v4H22z"],
    ["paper edge", "M20 43h34v15H20z"],
    ["cloth", "M25 48h14v3H25z"],
  ],
  dayone: [
    ["cloth", "M12 7h38a3 3 0 0 1 3 3v44a3 3 0 0 1-3 3H12z"],
    ["paper", "M19 14h28v36H19z"],
    ["mark", "M24 20h18v7H24z"],
    ["lines", "M24 33h18M24 38h18M24 43h10"],
  ],
  csv: [
    ["paper edge", "M10 8h44v48H10z"],
    ["cloth", "M16 15h9v4h-9zM28 15h9v4h-9zM40 15h9v4h-9z"],
    ["lines", "M16 27h9M28 27h9M40 27h9M16 35h9M28 35h9M40 35h9M16 43h9M28 43h9M40 43h9"],
  ],
  sqlite: [
    ["cloth", "M10 16c0-11 44-11 44 0v32c0 11-44 11-44 0z"],
    ["paper edge", "M10 16c0-11 44-11 44 0s-44 11-44 0z"],
    ["light-lines", "M10 27c0 11 44 11 44 0M10 38c0 11 44 11 44 0"],
  ],
  jsonfeed: [
    ["paper edge", "M10 8h44v48H10z"],
    ["cloth-lines", "M26 18q-6 0-5 7t-4 7q5 0 4 7t5 7M38 18q6 0 5 7t4 7q-5 0-4 7t-5 7"],
    ["mark", "M30 29h4v6h-4z"],
  ],
  archive: [
    ["cloth", "M8 22h48v34H8z"],
    ["paper edge", "M5 12h54v12H5z"],
    ["light", "M25 30h14v4H25z"],
    ["mark", "M29 38h6v6h5l-8 8-8-8h5z"],
  ],
  "mastodon-follows": [
    ["mark", "M44 20a8 8 0 1 1-.1 0zM31 56q1-17 13-17t14 17z"],
    ["cloth", "M24 12a10 10 0 1 1-.1 0zM6 56q2-21 18-21t18 21z"],
  ],
  other: [
    ["paper edge", "M14 6h26l11 11v41H14z"],
    ["edge fold", "M40 6v11h11"],
    ["mark", "M32 22l3.5 8.5L44 34l-8.5 3.5L32 46l-3.5-8.5L20 34l8.5-3.5z"],
  ],
};

/** Returns the picture of a format, or of an archive; its meaning is in the words beside it. */
export function pictureOf(format) {
  const shapes = PICTURES[format === "mastodon" ? "archive" : format] ?? PICTURES.other;
  const paths = shapes.map(([kind, path]) => svg("path", { class: kind, d: path }));
  return svg("svg", { class: "picture", viewBox: "0 0 64 64", "aria-hidden": "true", focusable: "false" }, ...paths);
}
