import { createContext, type ReactNode } from "react";
import { useAsked } from "../api.ts";
import { ReplyWords } from "../reply/reply-words.tsx";
import type { ModeratedReply } from "../reply/types.ts";
import { texts } from "../texts.ts";

/** The reply that corrections are made for; null: for none. */
export const MadeFor = createContext<ModeratedReply | null>(null);

/** Shows the reply above the article that it speaks of: what is set right here is linked to it. */
export function ForReply({ id, children }: { readonly id: number | null; readonly children: ReactNode }) {
  const asked = useAsked<ModeratedReply>(id === null ? null : `/api/replies/${id}`);
  const reply = asked.state === "there" ? asked.answer : null;
  return (
    <MadeFor value={reply}>
      {reply !== null && (
        <aside className="made-for" aria-label={texts.correct.forReply(reply.id, reply.name)}>
          <p>
            <b>{texts.correct.forReply(reply.id, reply.name)}</b>{" "}
            {reply.correction === null ? texts.correct.forReplyNote : texts.reply.ledTo(reply.correction)}
          </p>
          <ReplyWords reply={reply} />
        </aside>
      )}
      {children}
    </MadeFor>
  );
}
