/** The exit codes of `hearsay`, as documented in docs/reference/cli.md. */
export const exitCode = Object.freeze({
  done: 0,
  /** Something could not be read or written. */
  failed: 1,
  usage: 2,
  /** `hearsay compare` found drift. */
  drift: 3,
  /** Ended by Ctrl-C, as a shell counts it: 128 + SIGINT. */
  interrupted: 130,
  /** Ended by SIGTERM. */
  terminated: 143,
});
