import { type FormEvent, useState } from "react";
import { ask } from "../api.ts";
import { dateText } from "../parts/imprint.tsx";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";
import { ReplyWords } from "./reply-words.tsx";
import type { ModeratedReply } from "./types.ts";

/** A reply as its moderator sees it, with what can be decided about it. */
export function Decided({ reply, done }: { readonly reply: ModeratedReply; readonly done: (message: string) => void }) {
  const { id, version, title, name, sentAt, state, decidedBy, decidedReason, correction } = reply;
  const [failed, setFailed] = useState<string | null>(null);
  const decide = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const pressed = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value");
    const decision = pressed === "refuse" ? "refuse" : "publish";
    const reason = wordsOf(fields, "reason");
    const number = wordsOf(fields, "correction");
    if (decision === "refuse" && reason === "") return setFailed(texts.reply.reasonNeeded);
    try {
      // What nobody touched is left as it is: a correction may have been linked meanwhile.
      const linked = number === String(correction ?? "") ? {} : { correction: number === "" ? null : Number(number) };
      const body = JSON.stringify({ decision, reason, ...linked });
      await ask(`/api/replies/${id}/decision`, { method: "POST", headers: { "content-type": "application/json" }, body });
      return done(texts.reply.decided(id, texts.reply.done[decision]));
    } catch (error) {
      return setFailed(`${texts.failed} ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <li aria-label={texts.reply.marks(1)}>
      <p className="facts">
        <bdi className="outlet">{name}</bdi>
        <time dateTime={sentAt}>{dateText(sentAt)}</time>
        <span>
          {texts.reply.to} <Link to={`/document/${version}`}>{title ?? texts.untitled}</Link>
        </span>
        <Link to={`/document/${version}?reply=${id}`}>{texts.reply.setRight}</Link>
        {correction !== null && <Link to={`/corrections#correction-${correction}`}>{texts.reply.ledTo(correction)}</Link>}
        {decidedBy !== null && <span>{texts.reply.decidedBy(decidedBy, decidedReason)}</span>}
      </p>
      <ReplyWords reply={reply} />
      <form className="decision" onSubmit={(event) => void decide(event)}>
        <label>
          {texts.reply.reason} <input name="reason" maxLength={1000} />
        </label>
        <label>
          {texts.reply.correction}{" "}
          <input name="correction" inputMode="numeric" pattern="\d{1,12}" defaultValue={correction ?? ""} />
        </label>
        {state !== "published" && (
          <button type="submit" value="publish">
            {texts.reply.publish}
          </button>
        )}
        {state !== "refused" && (
          <button type="submit" value="refuse">
            {texts.reply.refuse}
          </button>
        )}
        {failed !== null && (
          <p role="alert" className="failed">
            {failed}
          </p>
        )}
      </form>
    </li>
  );
}

function wordsOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value.trim() : "";
}
