import { neutralise } from "./neutralise.ts";

/** Text from outside (an article, a file's name, an error), made safe for one line of a terminal. */
export function printable(text: string): string {
  // The no-break spaces stay: they hold words together when lines are broken.
  return neutralise(text).replace(/[\t\n\v\f\r\u0020\u0085\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+/gu, " ");
}
