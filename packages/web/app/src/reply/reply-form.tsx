import type { Span } from "@hearsay/core";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { texts } from "../texts.ts";
import { DeletionLink } from "./deletion-link.tsx";
import { Markdown } from "./markdown.tsx";
import { sendReply } from "./send-reply.ts";
import type { ReplyForm as Form, SentReply } from "./types.ts";

interface FormProps {
  readonly version: number;
  readonly text: string;
  readonly form: Form;
  /** Asks for a form that is not too old. */
  readonly renew: () => Promise<void>;
  readonly passage: Span | null;
  readonly clear: () => void;
}

/** The form of a reply. Whatever is refused, nothing that was written is lost. */
export function ReplyForm({ version, text, form, renew, passage, clear }: FormProps) {
  const [state, setState] = useState<"writing" | "sending" | { readonly refused: string } | { readonly sent: SentReply }>(
    "writing",
  );
  const [body, setBody] = useState("");
  const [previewed, setPreviewed] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setState("sending");
    const result = await sendReply(new FormData(event.currentTarget), { version, span: passage, form: form.token ?? "" });
    if ("sent" in result || result.renew) await renew();
    setState(result);
  };
  const again = (): void => {
    setState("writing");
    setBody("");
    setPreviewed(false);
    clear();
  };
  if (typeof state === "object" && "sent" in state) return <DeletionLink sent={state.sent} again={again} />;
  const { limits } = form;
  const { reply } = texts;
  return (
    <form ref={element} className="reply-form" aria-labelledby="leave-reply" onSubmit={(event) => void submit(event)}>
      <h3 id="leave-reply">{reply.leave}</h3>
      <p className="facts">
        {reply.required} {reply.waits}
      </p>
      {passage !== null && (
        <div className="passage">
          <p>{reply.passage}:</p>
          <blockquote>{text.slice(...passage)}</blockquote>
          <button type="button" onClick={clear}>
            {reply.wholeArticle}
          </button>
        </div>
      )}
      <Field name="name" label={reply.name} note={reply.nameNote} required>
        <input
          id="reply-name"
          name="name"
          required
          maxLength={limits.name}
          autoComplete="name"
          aria-describedby="reply-name-note"
        />
      </Field>
      <Field name="email" label={reply.email} note={reply.emailNote} required>
        <input
          id="reply-email"
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          aria-describedby="reply-email-note"
        />
      </Field>
      <Field name="body" label={reply.body} note={reply.bodyNote} required>
        <textarea
          id="reply-body"
          name="body"
          rows={6}
          required
          maxLength={limits.body}
          value={body}
          aria-describedby="reply-body-note"
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      <Field name="links" label={reply.links} note={reply.linksNote(limits.links)}>
        <textarea id="reply-links" name="links" rows={2} aria-describedby="reply-links-note" />
      </Field>
      <label className="left-empty">
        {reply.leaveEmpty} <input name="homepage" tabIndex={-1} autoComplete="off" />
      </label>
      <p className="actions">
        <button type="submit" disabled={state === "sending"}>
          {state === "sending" ? reply.sending : reply.send}
        </button>
        <button type="button" aria-pressed={previewed} onClick={() => setPreviewed(!previewed)}>
          {reply.preview}
        </button>
      </p>
      {typeof state === "object" && (
        <p role="alert" className="failed">
          {state.refused}
        </p>
      )}
      {previewed && (
        <section className="preview" aria-label={reply.preview}>
          <Markdown text={body} />
        </section>
      )}
    </form>
  );
}

function Field({
  name,
  label,
  note,
  required = false,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly note: string;
  readonly required?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={`reply-${name}`}>
        {label}
        {required && <span className="required"> {texts.reply.requiredMark}</span>}
      </label>
      {children}
      <span id={`reply-${name}-note`} className="facts">
        {note}
      </span>
    </div>
  );
}
