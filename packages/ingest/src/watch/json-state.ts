import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { UnreadableError } from "../errors.ts";
import { errorCode } from "../origin/file-problem.ts";
import type { FeedMemory, ItemMemory } from "./memory.ts";
import type { WatchState } from "./watch-state.ts";

/**
 * Keeps the memory of feeds in a folder, one JSON file a feed. A file is written beside the old one, flushed to the
 * disk and renamed, so that there is always the old one or the new one, whatever happens in between.
 */
export function jsonState(folder: string): WatchState {
  const pathOf = (feed: string): string => join(folder, `${createHash("sha256").update(feed).digest("hex")}.json`);
  return {
    async load(feed) {
      const text = await readText(pathOf(feed));
      return text === null ? null : parse(text, feed);
    },
    async save(feed, memory) {
      await mkdir(folder, { recursive: true });
      await replace(pathOf(feed), `${JSON.stringify({ feed, ...memory }, null, 1)}\n`);
    },
  };
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}.new`;
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function parse(text: string, feed: string): FeedMemory {
  try {
    const value: unknown = JSON.parse(text);
    if (isMemory(value)) return value;
  } catch (error) {
    throw new UnreadableError("state-damaged", `what is remembered of ${feed} is no JSON`, { cause: error });
  }
  throw new UnreadableError("state-damaged", `what is remembered of ${feed} is not what was saved`);
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => value === null || typeof value === "string";
const isTime = (value: unknown): boolean => typeof value === "number" && value >= 0;

const isMemory = (value: unknown): value is FeedMemory =>
  isObject(value) &&
  isText(value["etag"]) &&
  isText(value["lastModified"]) &&
  isTime(value["failures"]) &&
  isTime(value["nextVisit"]) &&
  typeof value["gone"] === "boolean" &&
  isObject(value["items"]) &&
  Object.values(value["items"]).every(isItem);

const isItem = (value: unknown): value is ItemMemory =>
  isObject(value) &&
  typeof value["done"] === "boolean" &&
  isText(value["updated"]) &&
  isTime(value["failures"]) &&
  isTime(value["nextTry"]) &&
  isTime(value["seen"]);
