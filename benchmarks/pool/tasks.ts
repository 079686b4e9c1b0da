import { judgeFactuality } from "../task/judge-factuality.ts";
import { readArticle } from "../task/read-article.ts";
import { readChains } from "../task/read-chains.ts";
import { readNames } from "../task/read-names.ts";
import { readRawCues } from "../task/read-raw-cues.ts";
import { readTokens } from "../task/read-tokens.ts";
import type { Task } from "./task.ts";

export const tasks = { judgeFactuality, readArticle, readChains, readNames, readRawCues, readTokens };

export type TaskName = keyof typeof tasks;
export type TaskInput<N extends TaskName> = (typeof tasks)[N] extends Task<infer I, infer _> ? I : never;
export type TaskOutput<N extends TaskName> = (typeof tasks)[N] extends Task<infer _, infer O> ? O : never;
