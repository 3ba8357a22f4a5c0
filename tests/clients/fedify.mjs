// Parses the activities of an outbox and its profile with Fedify's vocabulary, offline, and prints what it found of each.
//
//     node fedify.mjs outbox.json actor.json

import { readFileSync } from "node:fs";
import * as vocab from "@fedify/vocab";
import { preloadedContexts } from "@fedify/vocab-runtime";

async function load(url) {
  if (!(url in preloadedContexts)) throw new Error(`asks for ${url}`);
  return { document: preloadedContexts[url], documentUrl: url, contextUrl: null };
}

const OPTIONS = { documentLoader: load, contextLoader: load, suppressError: false };

async function all(values) {
  const found = [];
  for await (const value of values) found.push(value);
  return found;
}

async function described(json) {
  const activity = await vocab.Activity.fromJsonLd(json, OPTIONS);
  const post = await activity.getObject(OPTIONS);
  const media = await all(post.getAttachments(OPTIONS));
  const tags = await all(post.getTags(OPTIONS));
  return {
    type: activity.constructor.name,
    id: post.id.href,
    content: post.content?.toString() ?? null,
    published: post.published.toString(),
    sensitive: post.sensitive,
    reply: post.replyTargetId?.href ?? null,
    quote: post.quoteUrl?.href ?? null,
    public: [...activity.toIds].some((each) => each.href === vocab.PUBLIC_COLLECTION.href),
    media: media.map((each) => [each.url?.href ?? null, each.mediaType, each.name?.toString() ?? null]),
    tags: tags.map((each) => [each.constructor.name, each.name?.toString() ?? null, each.href?.href ?? null]),
  };
}

const [outboxPath, actorPath] = process.argv.slice(2);
const outbox = JSON.parse(readFileSync(outboxPath, "utf-8"));
const actor = await vocab.Person.fromJsonLd(JSON.parse(readFileSync(actorPath, "utf-8")), OPTIONS);
const activities = [];
for (const item of outbox.orderedItems) {
  activities.push(await described({ "@context": outbox["@context"], ...item }));
}
console.log(JSON.stringify({ actor: actor.id.href, handle: actor.preferredUsername.toString(), activities }));
