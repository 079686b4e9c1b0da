import { useState } from "react";
import { ask } from "../api.ts";
import { useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

/** Asks, and then deletes the reply that the address names behind its #: a link that is only opened deletes nothing. */
export function DeleteReplyView() {
  useTitle(texts.reply.deleteTitle);
  const [given] = useState(() => /^#(?<id>\d+)\.(?<token>[\w-]+)$/u.exec(location.hash)?.groups ?? null);
  const [state, setState] = useState<"asking" | "deleting" | "deleted" | { readonly refused: string }>("asking");
  const remove = async (id: string, token: string): Promise<void> => {
    setState("deleting");
    try {
      await ask(`/api/replies/${id}`, { method: "DELETE", headers: { "deletion-token": token } });
      history.replaceState(null, "", location.pathname);
      setState("deleted");
    } catch (error) {
      setState({ refused: error instanceof Error ? error.message : String(error) });
    }
  };
  const [id, token] = [given?.["id"], given?.["token"]];
  return (
    <>
      <h1>{texts.reply.deleteTitle}</h1>
      {id === undefined || token === undefined ? (
        <p className="failed">{texts.reply.noToken}</p>
      ) : (
        state !== "deleted" && (
          <>
            <p>{texts.reply.deleteAsk(id)}</p>
            <button disabled={state === "deleting"} onClick={() => void remove(id, token)}>
              {texts.reply.deleteNow}
            </button>
          </>
        )
      )}
      <p role="status">{state === "deleted" && texts.reply.deleted}</p>
      {typeof state === "object" && (
        <p role="alert" className="failed">
          {texts.failed} {state.refused}
        </p>
      )}
    </>
  );
}
