// Takes what is dropped onto the page.

/** Returns what was dropped: files, and folders that only their names are read of. */
function dropped(transfer) {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  return items.map((item) => {
    const entry = item.webkitGetAsEntry?.();
    return entry?.isDirectory ? { name: entry.name, folder: entry } : { name: item.getAsFile().name, file: item.getAsFile() };
  });
}

/** Lets files be dropped anywhere on the page, while `isOpen()`. `take` gets them. */
export function watchDrops(take, isOpen) {
  let depth = 0;
  const over = (change) => {
    depth = Math.max(0, depth + change);
    document.body.classList.toggle("over", depth > 0);
  };
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragenter", (event) => { if (holdsFiles(event) && isOpen()) over(1); });
  addEventListener("dragleave", (event) => { if (holdsFiles(event)) over(-1); });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    over(-depth);
    if (holdsFiles(event) && isOpen()) take(dropped(event.dataTransfer));
  });
  addEventListener("keydown", (event) => { if (event.key === "Escape") over(-depth); });
}
