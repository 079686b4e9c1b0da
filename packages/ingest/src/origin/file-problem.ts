import type { UnreadableRule } from "../rules.ts";

/** The code of a system error (“ENOENT”); undefined for any other value. */
export function errorCode(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** A rule that an input breaks, and what to say of it. */
export interface Problem {
  readonly rule: UnreadableRule;
  readonly message: string;
}

const MISSING: Problem = { rule: "missing", message: "there is no such file" };
const DENIED: Problem = { rule: "permission-denied", message: "permission denied" };

const PROBLEMS: ReadonlyMap<string, Problem> = new Map([
  ["ENOENT", MISSING],
  ["ENOTDIR", MISSING],
  ["ENAMETOOLONG", { rule: "missing", message: "there is no such file: the name is too long" }],
  ["EACCES", DENIED],
  ["EPERM", DENIED],
  ["EISDIR", { rule: "directory", message: "this is a folder, not a file" }],
  ["ELOOP", { rule: "read-failed", message: "a link leads back to itself" }],
]);

/** What a failure of the file system means to the user. */
export function readProblem(error: unknown): Problem {
  const code = errorCode(error);
  return PROBLEMS.get(code ?? "") ?? { rule: "read-failed", message: `the file could not be read (${code ?? String(error)})` };
}
