/** What happens in a worker, as it is told to a log. */
export interface WorkerEvent {
  readonly level: "info" | "warning" | "error";
  /** A name that does not change: `job-done`. */
  readonly event: string;
  /** One line for people. */
  readonly message: string;
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
}

export type Log = (event: WorkerEvent) => void;

/** One JSON object a line. */
export const jsonLog =
  (write: (line: string) => void, date: () => Date): Log =>
  ({ level, event, message, fields = {} }) =>
    write(`${JSON.stringify({ at: date().toISOString(), level, event, message, ...fields })}\n`);
