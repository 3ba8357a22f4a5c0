// Talks to the program that this page belongs to, and to nothing else.

const KEY = "key";
const MOST_TRIES = 5;

/** A refused call: `failure` is what the program says of it. */
export class Refusal extends Error {
  constructor(failure, status) {
    super(failure.problem);
    this.failure = failure;
    this.status = status;
  }
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const authorization = () => `Bearer ${sessionStorage.getItem(KEY)}`;

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(`/api/${path}`, options);
  } catch {
    throw new Refusal({ kind: "Ended", problem: "twconvert does not answer", remedy: "", data: {}, details: "" }, 0);
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  const unknown = { kind: "RequestError", problem: `the answer was ${response.status}`, remedy: "", data: {}, details: "" };
  throw new Refusal(answer.error ?? unknown, response.status);
}

/** Asks for something. */
export const get = (path) => request(path, { headers: { Authorization: authorization() } });

/** Tells the program to do something. */
export function post(path, body = {}) {
  const headers = { Authorization: authorization(), "Content-Type": "application/json" };
  return request(path, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Exchanges the ticket in the address for a key. Returns whether this page may talk to the program. */
export async function takeKey() {
  const ticket = location.hash.slice(1);
  if (!ticket) return sessionStorage.getItem(KEY) !== null;
  history.replaceState(null, "", "/");
  const headers = { "Content-Type": "application/json" };
  const { key } = await request("session", { method: "POST", headers, body: JSON.stringify({ ticket }) });
  sessionStorage.setItem(KEY, key);
  return true;
}

/** Copies a file to the program. `told` is told the number of bytes that are there; `signal` ends it. */
export function upload(file, path, told, signal) {
  return new Promise((done, failed) => {
    const sending = new XMLHttpRequest();
    const broken = { kind: "UploadError", problem: "the copy ended too early", remedy: "", data: {}, details: "" };
    sending.open("PUT", `/api/${path}`);
    sending.setRequestHeader("Authorization", authorization());
    sending.responseType = "json";
    sending.upload.onprogress = (event) => told(event.loaded);
    sending.onload = () => {
      if (sending.status < 300) done(sending.response);
      else failed(new Refusal(sending.response?.error ?? broken, sending.status));
    };
    sending.onerror = () => failed(new Refusal(broken, 0));
    sending.onabort = () => failed(new DOMException("stopped", "AbortError"));
    signal.addEventListener("abort", () => sending.abort());
    sending.send(file);
  });
}

async function* linesOf(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    yield* lines.filter((line) => line.trim());
  }
}

/** Gives each state of the program to `take`, for as long as it runs; returns when it has ended. */
export async function followStates(take) {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      const response = await fetch("/api/events", { headers: { Authorization: authorization() } });
      if (response.status === 403) return;
      for await (const line of linesOf(response.body)) {
        tries = 0;
        take(JSON.parse(line));
      }
    } catch {
      // It is asked again.
    }
    await pause(600);
  }
}
