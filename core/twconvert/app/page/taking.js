// Takes a file or a folder that was dropped or chosen: finds it on this disk, or else copies it.

import { get, post, upload } from "./server.js";

const EDGE = 65_536;
const MOST_NAMES = 50;

/** Returns the SHA-256 of the first and the last 64 KiB of a file, by which the program knows it again. */
async function edgesOf(file) {
  const parts = [file.slice(0, EDGE), file.slice(Math.max(0, file.size - EDGE))];
  const digest = await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const entriesIn = (reader) => new Promise((done, failed) => reader.readEntries(done, failed));
const fileOf = (entry) => new Promise((done, failed) => entry.file(done, failed));

/** Returns paths and sizes of some files of a folder. */
async function namesIn(folder) {
  const names = [];
  const folders = [folder];
  while (folders.length && names.length < MOST_NAMES) {
    const current = folders.shift();
    const reader = current.createReader();
    for (let entries = await entriesIn(reader); entries.length; entries = await entriesIn(reader)) {
      for (const entry of entries) {
        if (entry.isDirectory) folders.push(entry);
        else if (names.length < MOST_NAMES) {
          const path = entry.fullPath.slice(folder.fullPath.length + 1);
          names.push({ path, size: (await fileOf(entry)).size });
        }
      }
    }
  }
  return names;
}

/** Returns chosen files in the same form. */
export const chosen = (files) => [...files].map((file) => ({ name: file.name, file }));

const tooLarge = (name, found) => ({
  failure: {
    kind: "SpaceError", problem: `${name} was not found, and cannot be copied`, remedy: "", details: "",
    data: { needed: found.needed, free: found.free },
  },
});

const unknownFolder = (name) => ({
  failure: {
    kind: "UploadError", details: "", data: {},
    problem: `the folder ${name} was not found on this disk; put it into Downloads, or choose the zip`, remedy: "",
  },
});

/**
 * Finds a file or a folder on this disk, or copies it.
 *
 * `told` is told what happens: `looking`, and `copying` with the bytes that are done and all of them.
 * Returns the archive as the program knows it; throws an object with `failure` where that cannot be.
 */
export async function take({ name, file, folder }, told, signal, purpose = "") {
  const query = purpose ? `?for=${purpose}` : "";
  told("looking", name);
  const about = folder
    ? { name, files: await namesIn(folder) }
    : { name, size: file.size, edges: await edgesOf(file) };
  const found = await post(`match${query}`, about);
  if (found.archive) return found.archive;
  if (folder) throw unknownFolder(name);
  if (!found.fits) throw tooLarge(name, { needed: file.size, free: found.free });
  told("copying", name, 0, file.size);
  const place = `upload?name=${encodeURIComponent(name)}${purpose ? `&for=${purpose}` : ""}`;
  const answer = await upload(file, place, (bytes) => told("copying", name, bytes, file.size), signal);
  return answer.archive;
}

/** Returns the archives that lie about on this disk. */
export const archivesHere = async () => (await get("archives")).archives;
