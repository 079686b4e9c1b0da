import { type FormEvent, useState } from "react";
import { useAsker } from "../access/use-asker.ts";
import { changed, send } from "../api.ts";
import { texts } from "../texts.ts";

/** Whether whoever asks may set things right. */
export function useMayCorrect(): boolean {
  const asker = useAsker();
  return asker !== null && asker.owner !== null;
}

/** Says that an entity of a document is somebody else. */
export const Separate = ({ record }: { readonly record: number }) => (
  <Ask label={texts.separate} path="/api/separations" body={(form) => ({ kind: "entity", record, reason: form.get("reason") })} />
);

/** Says that this entity of the ledger is another one of it. */
export const Join = ({ entity }: { readonly entity: number }) => (
  <Ask
    label={texts.join}
    path="/api/joinings"
    body={(form) => ({ entity, into: Number(form.get("into")), reason: form.get("reason") })}
  >
    <label>
      {texts.joinInto} <input name="into" inputMode="numeric" pattern="[0-9]+" required />
    </label>
  </Ask>
);

function Ask({
  label,
  path,
  body,
  children = null,
}: {
  readonly label: string;
  readonly path: string;
  readonly body: (form: FormData) => unknown;
  readonly children?: React.ReactNode;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(path, body(new FormData(event.currentTarget))).then(changed, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <details>
      <summary>{label}</summary>
      <form className="inline" onSubmit={submit}>
        {children}
        <label>
          {texts.correct.reason} <input name="reason" required maxLength={2000} />
        </label>
        <button type="submit">{texts.correct.save}</button>
        {problem !== null && <span role="alert">{problem}</span>}
      </form>
    </details>
  );
}
