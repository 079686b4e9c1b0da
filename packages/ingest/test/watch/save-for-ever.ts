// Saves the memory of a feed again and again, until somebody kills it.
import { jsonState } from "../../src/watch/json-state.ts";
import { NEW_FEED, NEW_ITEM } from "../../src/watch/memory.ts";

const [folder = "", feed = ""] = process.argv.slice(2);
const state = jsonState(folder);
for (let turn = 1; ; turn += 1) {
  const items = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`id ${i}`, { ...NEW_ITEM, seen: turn }]));
  await state.save(feed, { ...NEW_FEED, nextVisit: turn, items });
  if (turn === 1) process.stdout.write("saved\n");
}
