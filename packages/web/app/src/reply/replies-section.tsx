import type { Span } from "@hearsay/core";
import { useEffect } from "react";
import { dateText } from "../parts/imprint.tsx";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";
import { ReplyForm } from "./reply-form.tsx";
import { ReplyWords } from "./reply-words.tsx";
import type { PublishedReply, ReplyForm as Form } from "./types.ts";

interface SectionProps {
  readonly version: number;
  readonly text: string;
  /** null: not there yet. */
  readonly replies: readonly PublishedReply[] | null;
  readonly form: Form | null;
  readonly renew: () => Promise<void>;
  readonly passage: Span | null;
  readonly clear: () => void;
}

/** What readers replied, and the form. */
export function RepliesSection({ version, text, replies, form, renew, passage, clear }: SectionProps) {
  useEffect(() => {
    // The address of a reply leads to it once it is there.
    if (replies !== null && /^#reply-\d+$/u.test(location.hash)) document.querySelector(location.hash)?.scrollIntoView();
  }, [replies]);
  return (
    <section className="replies" aria-labelledby="replies">
      <h2 id="replies">{texts.reply.title}</h2>
      <p className="facts">
        <a href={`/replies.atom?document=${version}`}>{texts.reply.feed}</a>
        {form?.moderates === true && <Link to="/replies">{texts.reply.moderate}</Link>}
      </p>
      {replies?.length === 0 && <p>{texts.reply.none}</p>}
      <ol className="list">
        {(replies ?? []).map((reply) => (
          <li key={reply.id} id={`reply-${reply.id}`}>
            <Head reply={reply} />
            <ReplyWords reply={reply} />
          </li>
        ))}
      </ol>
      {form?.open === false && <p>{texts.reply.closed}</p>}
      {form?.open === true && <ReplyForm {...{ version, text, form, renew, passage, clear }} />}
    </section>
  );
}

function Head({ reply: { name, sentAt, sentTo, quote, span, correction } }: { readonly reply: PublishedReply }) {
  const other = sentTo === "this" ? null : quote !== null && span !== null ? texts.reply.foundAgain[sentTo] : texts.reply[sentTo];
  return (
    <p className="facts">
      <bdi className="outlet">{name}</bdi>
      <time dateTime={sentAt}>{dateText(sentAt)}</time>
      {other !== null && <span>{other}</span>}
      {correction !== null && <Link to={`/corrections#correction-${correction}`}>{texts.reply.ledTo(correction)}</Link>}
    </p>
  );
}
