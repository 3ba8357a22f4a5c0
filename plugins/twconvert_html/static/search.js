// Finds posts by their words, with the index that lies in the folder `search`. Nothing is asked of any server:
// the files of the index are scripts, which a browser also loads where a page is opened from a disk.
"use strict";

const twconvertSearch = (() => {
  const RESULTS = 25;
  const waiting = new Map();
  const loaded = new Map();
  let firstOfPages;

  /** Loads a file of the index, once. */
  function load(kind, number) {
    const key = `${kind}-${number}`;
    if (!loaded.has(key)) {
      loaded.set(key, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        waiting.set(key, resolve);
        script.src = `search/${key}.js`;
        script.onload = () => script.remove();
        script.onerror = () => { loaded.delete(key); reject(new Error(`search/${key}.js is missing`)); };
        document.head.append(script);
      }));
    }
    return loaded.get(key);
  }

  /** Takes the content of a file of the index, which calls this. */
  function take(kind, number, content) {
    waiting.get(`${kind}-${number}`)(kind === "words" ? new Map(Object.entries(content)) : content);
    waiting.delete(`${kind}-${number}`);
  }

  const pattern = (source, flags = "gu") => new RegExp(source, flags);

  /** Returns a text as what people call letters; a browser that cannot tell takes accents and emoji apart. */
  function lettersOf(text) {
    return Intl.Segmenter ? Array.from(new Intl.Segmenter().segment(text), (each) => each.segment) : Array.from(text);
  }

  /** Returns a text as it is compared: small letters without accents, one way to write each. */
  function folded(text) {
    const { marks, letters } = api.index.words;
    const simple = text.normalize("NFKD").toLowerCase().replace(pattern(`[${marks}]`), "");
    return Array.from(simple, (letter) => letters[letter] ?? letter).join("").normalize("NFC");
  }

  /** Returns what to look up: words that have to begin so, those of one letter to be so. */
  function wordsOf(text) {
    const { dense, signs, vowels, longest } = api.index.words;
    const word = `(?:(?![${dense}${signs}])[\\p{L}\\p{N}${vowels}])+`;
    const found = [];
    for (const match of folded(text).matchAll(pattern(`([${dense}]+)|[\\u{1f1e6}-\\u{1f1ff}]{2}|[${signs}]|${word}`))) {
      const letters = Array.from(match[0]);
      if (match[1] && letters.length > 1) {
        letters.slice(1).forEach((letter, before) => found.push(letters[before] + letter));
      } else {
        found.push(letters.slice(0, longest).join(""));
      }
    }
    return [...new Set(found)];
  }

  /** Returns the number of the last of sorted values that is not above one. */
  function lastNotAbove(values, value) {
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle] <= value) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  /** Returns the numbers of the posts that have a word that begins so, or a term that is so. */
  async function postsWith(word) {
    const { files, digits } = api.index;
    const isWhole = "+@".includes(word[0]) || (word.length === 1 && word < "\u0080");
    const first = Math.max(0, lastNotAbove(files, word));
    const last = isWhole ? first : lastNotAbove(files, `${word}\uffff`);
    const posts = new Set();
    const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
    for (const words of await Promise.all(numbers.map((number) => load("words", number)))) {
      for (const [each, written] of words) {
        if (isWhole ? each === word : each.startsWith(word)) {
          for (let at = 0; at < written.length; at += digits) posts.add(parseInt(written.slice(at, at + digits), 36));
        }
      }
    }
    return posts;
  }

  /** Returns the ranges of numbers, from the first to before the last, of what is on pages of a part and of a year. */
  function rangesOf(part, year) {
    const { pages, posts } = api.index;
    const ranges = [];
    pages.forEach(([first, page], index) => {
      const [, of = "posts", rest] = page.match(/^(?:([a-z]+)\/)?(.*)$/);
      if ((!part || of === part) && (!year || rest.slice(0, 4) === year)) {
        const last = pages[index + 1]?.[0] ?? posts;
        if (ranges.at(-1)?.[1] === first) ranges.at(-1)[1] = last; else ranges.push([first, last]);
      }
    });
    return ranges;
  }

  /** Returns what a search is narrowed by as terms of the index. */
  function termsOf({ person, media, likes }) {
    const name = folded((person ?? "").trim().replace(/^[@\uff20]/, ""));
    return [name && `@${name}`, media && `+${media}`, likes && `+likes${likes}`].filter(Boolean);
  }

  /**
   * Returns the numbers of the posts that have all words of a text, the newest first.
   * They may be narrowed to a part of the site (`posts`, `likes` ...), a year, a person, `pictures` or `films`, and a
   * number of likes.
   */
  async function find(text, filters = {}) {
    const terms = [...wordsOf(text), ...termsOf(filters)];
    if (!terms.length && !filters.part && !filters.year) return [];
    const found = await Promise.all(terms.map(postsWith));
    found.sort((one, other) => one.size - other.size);
    const ranges = rangesOf(filters.part, filters.year);
    const firsts = ranges.map(([first]) => first);
    const isInside = (post) => post < (ranges[lastNotAbove(firsts, post)]?.[1] ?? 0);
    const all = found[0] ?? ranges.flatMap(([first, last]) => Array.from({ length: last - first }, (_, n) => first + n));
    return [...all].filter((post) => isInside(post) && found.every((posts) => posts.has(post))).sort((one, other) => other - one);
  }

  /** Returns where a text has any of the words, as pairs of the first character and the one after the last. */
  function places(text, words) {
    let simple = "";
    const origins = [];
    let at = 0;
    for (const letter of lettersOf(text)) {
      const plain = folded(letter);
      simple += plain;
      for (let unit = 0; unit < plain.length; unit += 1) origins.push([at, at + letter.length]);
      at += letter.length;
    }
    const found = [];
    for (const word of words) {
      const isIdeogram = pattern(`[${api.index.words.dense}${api.index.words.signs}]`).test(word);
      for (let start = simple.indexOf(word); start >= 0; start = simple.indexOf(word, start + word.length)) {
        const before = simple.slice(0, start).at(-1) ?? "";
        const after = simple[start + word.length] ?? "";
        const isLetter = (letter) => pattern("[\\p{L}\\p{N}]", "u").test(letter);
        if (isIdeogram || !(isLetter(before) || (word.length === 1 && isLetter(after)))) {
          found.push([origins[start][0], origins[start + word.length - 1][1]]);
        }
      }
    }
    return found.sort((one, other) => one[0] - other[0]);
  }

  /** Puts a text into an element, with its words marked. */
  function mark(element, text, words) {
    let done = 0;
    for (const [start, end] of places(text, words)) {
      if (end <= done) continue;
      const from = Math.max(start, done);
      const marked = document.createElement("mark");
      marked.textContent = text.slice(from, end);
      element.append(text.slice(done, from), marked);
      done = end;
    }
    element.append(text.slice(done));
  }

  /** Returns the item of the list for a post. */
  async function itemOf(post, words) {
    const { pages, textsInFile } = api.index;
    const [anchor, moment, note, text, picture] = (await load("texts", Math.floor(post / textsInFile)))[post % textsInFile];
    firstOfPages ??= pages.map(([first]) => first);
    const page = pages[lastNotAbove(firstOfPages, post)][1];
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${page}#${anchor}`;
    link.textContent = moment;
    if (picture) {
      const image = document.createElement("img");
      Object.assign(image, { src: picture, alt: "", loading: "lazy", decoding: "async", className: "thumbnail" });
      item.append(image);
    }
    item.append(link);
    if (note) {
      const before = document.createElement("p");
      before.className = "note";
      mark(before, note, words);
      item.append(before);
    }
    const shown = document.createElement("span");
    shown.dir = "auto";
    mark(shown, text, words);
    item.append(shown);
    return item;
  }

  function begin() {
    const form = document.getElementById("search");
    const input = document.getElementById("find");
    const filters = [...form.querySelectorAll("[data-filter]")];
    const status = document.getElementById("status");
    const list = document.getElementById("results");
    const more = document.getElementById("more");
    let run = 0;
    let found = [];
    let asked = "";

    async function show(current) {
      const words = wordsOf(asked);
      const from = list.children.length;
      const items = await Promise.all(found.slice(from, from + RESULTS).map((post) => itemOf(post, words)));
      if (current !== run) return;
      list.append(...items);
      list.ariaBusy = "false";
      more.hidden = list.children.length >= found.length;
    }

    async function search() {
      const current = run += 1;
      asked = input.value;
      try {
        const narrowed = Object.fromEntries(filters.map((each) => [each.dataset.filter, each.value]));
        const isAsked = asked.trim() || Object.values(narrowed).some((each) => each.trim());
        const posts = await find(asked, narrowed);
        if (current !== run) return;
        found = posts;
        list.replaceChildren();
        const number = posts.length.toLocaleString(document.documentElement.lang);
        status.textContent = isAsked ? status.dataset.found.replace("{number}", () => number) : "";
        await show(current);
      } catch (error) {
        list.ariaBusy = "false";
        status.textContent = status.dataset.failed.replace("{error}", () => error.message);
      }
    }

    let pause;
    form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
    form.addEventListener("input", () => {
      list.ariaBusy = "true";
      clearTimeout(pause);
      pause = setTimeout(search, 150);
    });
    more.addEventListener("click", async () => {
      const next = list.children.length;
      await show(run);
      list.children[next]?.querySelector("a").focus();
    });
    window.addEventListener("pageshow", (event) => {
      // A browser that comes back to this page fills in what was typed by itself.
      const parameters = new URLSearchParams(location.search);
      for (const each of [input, ...filters]) each.value ||= parameters.get(each.name) ?? "";
      if (!event.persisted) { search(); input.focus(); }
    });
  }

  document.addEventListener("DOMContentLoaded", begin);
  const api = { index: null, take, folded, wordsOf, find };
  return api;
})();
