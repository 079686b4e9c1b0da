import type { Reading } from "@hearsay/core";

/** Takes readings one after another and puts them somewhere. */
export interface Sink {
  /** @param name the input's name in messages */
  write(name: string, reading: Reading): Promise<void>;
  /** Called once after the last reading, also when there was none. */
  finish(): Promise<void>;
}

/** Writes text to standard output and waits until there is room for more. */
export type Print = (text: string) => Promise<void>;
