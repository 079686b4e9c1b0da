import { useRef, useState } from "react";
import { ask, useAsked } from "../api.ts";
import { Show } from "../parts/show.tsx";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";
import { Decided } from "./decided.tsx";
import type { ModeratedReply } from "./types.ts";

const STATES = ["waiting", "published", "refused"] as const;
type State = (typeof STATES)[number];
interface Page {
  readonly replies: readonly ModeratedReply[];
  readonly before: number | null;
}

/** Replies for owners: those that wait, were published or were refused, each with what can be decided. */
export function ModerationView({ query }: { readonly query: URLSearchParams }) {
  const { reply } = texts;
  useTitle(reply.title);
  const state = STATES.find((one) => one === query.get("state")) ?? "waiting";
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  const done = (message: string): void => {
    setSaid(message);
    setTurn(turn + 1);
    // What had the focus is gone: the next step begins at what was done.
    status.current?.focus();
  };
  return (
    <div className="replies">
      <h1>{reply.title}</h1>
      <nav className="facts" aria-label={reply.title}>
        {STATES.map((one) => (
          <Link key={one} to={`/replies?state=${one}`} aria-current={one === state ? "page" : undefined}>
            {reply.states[one]}
          </Link>
        ))}
        <a href="/replies.atom">{reply.feed}</a>
      </nav>
      <p ref={status} role="status" tabIndex={-1}>
        {said}
      </p>
      <Listed key={`${state} ${turn}`} state={state} done={done} />
      <p className="facts">{reply.addressNote}</p>
    </div>
  );
}

function Listed({ state, done }: { readonly state: State; readonly done: (message: string) => void }) {
  const asked = useAsked<Page>(`/api/replies?state=${state}&limit=50`);
  return <Show asked={asked}>{(page) => <Pages first={page} state={state} done={done} />}</Show>;
}

function Pages({
  first,
  state,
  done,
}: {
  readonly first: Page;
  readonly state: State;
  readonly done: (message: string) => void;
}) {
  const [pages, setPages] = useState([first]);
  const { before } = pages.at(-1)!;
  const more = async (): Promise<void> => setPages([...pages, await ask<Page>(`/api/replies?state=${state}&limit=50&before=${before}`)]); // prettier-ignore
  const replies = pages.flatMap((page) => page.replies);
  if (replies.length === 0) return <p>{texts.reply.noneOf[state]}</p>;
  return (
    <>
      <ol className="list">
        {replies.map((reply) => (
          <Decided key={reply.id} reply={reply} done={done} />
        ))}
      </ol>
      {before !== null && <button onClick={() => void more()}>{texts.more}</button>}
    </>
  );
}
