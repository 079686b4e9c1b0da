import { useEffect, useRef, useState } from "react";
import { texts } from "../texts.ts";
import type { SentReply } from "./types.ts";

/** After sending: the link that deletes the reply, this once. The token stands behind the #, which no browser sends to a server. */
export function DeletionLink({ sent: { id, token }, again }: { readonly sent: SentReply; readonly again: () => void }) {
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const link = `${location.origin}/reply/delete#${id}.${token}`;
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Where a browser lets no page write there, the link is selected, to be copied by hand.
    await navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div className="reply-form">
      <h3 ref={heading} tabIndex={-1}>
        {texts.reply.thanks}
      </h3>
      <p>{texts.reply.once}</p>
      <div className="field">
        <label htmlFor="deletion-link">{texts.reply.deletionLink}</label>
        <input id="deletion-link" ref={field} readOnly value={link} onFocus={(event) => event.target.select()} />
      </div>
      <p className="actions">
        <button onClick={() => void copy()}>{texts.reply.copy}</button>
        <span role="status">{copied && texts.reply.copied}</span>
        <button onClick={again}>{texts.reply.another}</button>
      </p>
    </div>
  );
}
