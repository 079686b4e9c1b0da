import type { Store } from "../store/store.ts";
import { addressOf, decideReply, type Decision, linkCorrection, listReplies, oneReply } from "./moderate.ts";
import { repliesTo } from "./of-document.ts";
import { removeReply } from "./remove.ts";
import type { NewReply, PlacedReply, Reply, ReplyPage, ReplyState } from "./reply.ts";
import { sendReply, type Sent } from "./send.ts";

/** What readers answer to documents: sent by anybody, published by owners, deleted by who sent it. */
export interface Replies {
  /** Keeps a reply, to wait for a decision. Throws `invalid-query` with a line for its sender where something is missing or too much. */
  readonly send: (reply: NewReply) => Promise<Sent>;
  /** Published replies to any version of a document, as they stand at this one; null: there is no such version. */
  readonly to: (version: number) => Promise<readonly PlacedReply[] | null>;
  /** Replies of a state, or of all, the last sent first; default 50. */
  readonly list: (page?: {
    readonly state?: ReplyState;
    readonly before?: number;
    readonly limit?: number;
  }) => Promise<ReplyPage>;
  readonly one: (id: number) => Promise<Reply | null>;
  /** Publishes or refuses, also what was decided before; null where there is no such reply, or it was deleted. */
  readonly decide: (id: number, decision: Decision) => Promise<Reply | null>;
  /** Says which correction was made for a reply. */
  readonly linkCorrection: (id: number, correction: number | null) => Promise<Reply | null>;
  /** Deletes a reply by its token, for good; null where no reply has this number and token. */
  readonly remove: (id: number, token: string, at: string) => Promise<Reply | null>;
  /** For owners alone, and the one way to it: the sender’s e-mail address. */
  readonly addressOf: (id: number) => Promise<string | null>;
}

export const repliesOf = (live: () => Store): Replies => ({
  send: async (reply) => sendReply(live(), reply),
  to: async (version) => repliesTo(live(), version),
  list: async (page = {}) => listReplies(live(), page),
  one: async (id) => oneReply(live(), id),
  decide: async (id, decision) => decideReply(live(), id, decision),
  linkCorrection: async (id, correction) => linkCorrection(live(), id, correction),
  remove: async (id, token, at) => removeReply(live(), id, token, at),
  addressOf: async (id) => addressOf(live(), id),
});
