import type { ReactNode } from "react";
import type { Asked } from "../api.ts";
import { texts } from "../texts.ts";

/** What was asked for, once it is there; until then, and where it failed, a line that says so. */
export function Show<Answer>({
  asked,
  children,
}: {
  readonly asked: Asked<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}) {
  if (asked.state === "there") return children(asked.answer);
  if (asked.state === "loading") return <p role="status">{texts.loading}</p>;
  return (
    <p role="alert" className="failed">
      {texts.failed} {asked.message} <button onClick={asked.again}>{texts.retry}</button>
    </p>
  );
}
