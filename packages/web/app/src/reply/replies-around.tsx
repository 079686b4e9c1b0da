import type { Reading, Span } from "@hearsay/core";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { ask, useAsked } from "../api.ts";
import { texts } from "../texts.ts";
import { RepliesSection } from "./replies-section.tsx";
import type { PublishedReply, ReplyForm } from "./types.ts";

/** The longest passage that a reply may name. */
const LONGEST = 2000;

interface Replying {
  readonly replies: readonly PublishedReply[];
  readonly open: boolean;
  readonly choose: (span: Span) => void;
}
const Around = createContext<Replying>({ replies: [], open: false, choose: () => undefined });

/** An article with its replies at its end, and a form for another one; cards and rows within can speak of them. */
export function RepliesAround({
  version,
  text,
  children,
}: {
  readonly version: number;
  readonly text: string;
  readonly children: ReactNode;
}) {
  const asked = useAsked<{ readonly replies: readonly PublishedReply[] }>(`/api/documents/${version}/replies`);
  const [form, setForm] = useState<ReplyForm | null>(null);
  const [passage, setPassage] = useState<Span | null>(null);
  const renew = useCallback(async () => {
    // Without an answer there is no form, and the article is still there to be read.
    setForm(await ask<ReplyForm>(`/api/replies/form?version=${version}`).catch(() => null));
  }, [version]);
  useEffect(() => void renew(), [renew]);
  const replies = asked.state === "there" ? asked.answer.replies : null;
  const around = useMemo(() => {
    const choose = ([start, end]: Span): void => {
      setPassage([start, Math.min(end, start + LONGEST)]);
      document.querySelector<HTMLElement>("#reply-name")?.focus();
    };
    return { replies: replies ?? [], open: form?.open === true, choose };
  }, [replies, form?.open]);
  return (
    <Around value={around}>
      {children}
      <RepliesSection {...{ version, text, replies, form, renew, passage }} clear={() => setPassage(null)} />
    </Around>
  );
}

/** Chooses the sentence in which a statement or an event stands, to reply to. */
export function ReplyTo({
  record,
  reading: { sentences },
  at,
}: {
  readonly record: string;
  readonly reading: Reading;
  readonly at: Span | null;
}) {
  const { open, choose } = use(Around);
  if (!open || at === null) return null;
  const sentence = sentences.find(([start, end]) => start <= at[0] && at[0] < end);
  const span: Span = sentence === undefined ? at : [sentence[0], Math.max(sentence[1], at[1])];
  return (
    <button className="quiet" aria-label={`${texts.reply.toThis}: ${record}`} onClick={() => choose(span)}>
      {texts.reply.toThis}
    </button>
  );
}

/** The mark in the margin of a row: how many replies name a passage that begins in it, and the way to them. */
export function ReplyMarks({ row: [from, to] }: { readonly row: Span }) {
  const { replies } = use(Around);
  const here = replies.filter(({ span }) => span !== null && span[0] >= from && span[0] < to);
  const [first] = here;
  if (first === undefined) return null;
  return (
    <li className="card reply-mark">
      <a href={`#reply-${first.id}`}>
        <span aria-hidden="true">💬 </span>
        {texts.reply.marks(here.length)}
      </a>
    </li>
  );
}
