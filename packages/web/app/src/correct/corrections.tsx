import { type FormEvent, useEffect, useState } from "react";
import { changed, type Correction, send } from "../api.ts";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";

const said = texts.correct;

/** What was set right, by whom, when and why; owners can take it back. */
export function Corrections({
  corrections,
  mayUndo,
  withLinks = false,
}: {
  readonly corrections: readonly Correction[];
  readonly mayUndo: boolean;
  readonly withLinks?: boolean;
}) {
  useEffect(() => {
    // The address of a correction leads to it once it is there.
    if (/^#correction-\d+$/u.test(location.hash)) document.querySelector(location.hash)?.scrollIntoView();
  }, []);
  return (
    <ul className="list corrections">
      {corrections.map((correction) => (
        <li key={correction.id} id={`correction-${correction.id}`} className={correction.undone === null ? "" : "undone"}>
          <p>
            <b>{said.fields[correction.field] ?? correction.field.replace(/^mention:.*/u, said.fields["mention"]!)}</b>{" "}
            <del>{valueText(correction.before)}</del> → <ins>{valueText(correction.value)}</ins>{" "}
            {withLinks && <Link to={`/document/${correction.version}`}>#{correction.version}</Link>}
          </p>
          <p className="facts">
            {said.by(correction.made.author, correction.made.at.slice(0, 16).replace("T", " "))} “{correction.made.reason}”
            {correction.undone !== null && ` · ${said.undoneBy(correction.undone.author)} “${correction.undone.reason}”`}
          </p>
          {mayUndo && correction.undone === null && <Undo path={`/api/corrections/${correction.id}/undo`} />}
        </li>
      ))}
    </ul>
  );
}

/** Asks for the reason, and takes something back. */
export function Undo({ path, label = said.undo }: { readonly path: string; readonly label?: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get("reason");
    send(path, { reason }).then(changed, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  return (
    <details>
      <summary>{label}</summary>
      <form className="inline" onSubmit={submit}>
        <label>
          {said.reason} <input name="reason" required maxLength={2000} />
        </label>
        <button type="submit">{label}</button>
        {problem !== null && <span role="alert">{problem}</span>}
      </form>
    </details>
  );
}

function valueText(value: unknown): string {
  if (value === null) return said.none;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "object" && "name" in value && typeof value.name === "string") return value.name;
  return JSON.stringify(value);
}
