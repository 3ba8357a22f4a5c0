// Print what feedsmith makes of a JSON Feed: node feedsmith.mjs feed.json
import { readFileSync } from "node:fs";
import { parseJsonFeed } from "feedsmith";

console.log(JSON.stringify(parseJsonFeed(readFileSync(process.argv[2], "utf-8"))));
