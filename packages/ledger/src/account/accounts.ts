import type { Store } from "../store/store.ts";
import * as account from "./account.ts";
import * as passkeys from "./passkeys.ts";
import * as sessions from "./sessions.ts";

/** Drops the store from the front of a function's parameters. */
type Bound<Work> = Work extends (store: Store, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never;

/** Owners, and how they sign in. Of passwords the encoded hash is kept, of sessions the SHA-256 of what the cookie holds. */
export interface Accounts {
  readonly add: Bound<typeof account.addAccount>;
  readonly list: Bound<typeof account.listAccounts>;
  readonly find: Bound<typeof account.findAccount>;
  readonly disable: Bound<typeof account.disableAccount>;
  readonly passwordHash: Bound<typeof account.passwordHash>;
  readonly setPasswordHash: Bound<typeof account.setPasswordHash>;
  readonly addPasskey: Bound<typeof passkeys.addPasskey>;
  readonly passkey: Bound<typeof passkeys.findPasskey>;
  readonly passkeys: Bound<typeof passkeys.listPasskeys>;
  readonly countPasskey: Bound<typeof passkeys.countPasskey>;
  readonly removePasskey: Bound<typeof passkeys.removePasskey>;
  readonly openSession: Bound<typeof sessions.openSession>;
  readonly session: Bound<typeof sessions.findSession>;
  readonly endSession: Bound<typeof sessions.endSession>;
  readonly endSessions: Bound<typeof sessions.endSessions>;
}

export function accountsOf(live: () => Store): Accounts {
  const bound =
    <Rest extends readonly unknown[], Result>(work: (store: Store, ...rest: Rest) => Promise<Result>) =>
    async (...rest: Rest): Promise<Result> =>
      work(live(), ...rest);
  return {
    add: bound(account.addAccount),
    list: bound(account.listAccounts),
    find: bound(account.findAccount),
    disable: bound(account.disableAccount),
    passwordHash: bound(account.passwordHash),
    setPasswordHash: bound(account.setPasswordHash),
    addPasskey: bound(passkeys.addPasskey),
    passkey: bound(passkeys.findPasskey),
    passkeys: bound(passkeys.listPasskeys),
    countPasskey: bound(passkeys.countPasskey),
    removePasskey: bound(passkeys.removePasskey),
    openSession: bound(sessions.openSession),
    session: bound(sessions.findSession),
    endSession: bound(sessions.endSession),
    endSessions: bound(sessions.endSessions),
  };
}
