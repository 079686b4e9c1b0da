import { type FormEvent, use, useEffect, useRef, useState } from "react";
import { changed, send, type StoredDocument } from "../api.ts";
import { texts } from "../texts.ts";
import { type Kind, numberAt } from "./choices.ts";
import { fieldsOf } from "./fields.tsx";
import { MadeFor } from "./made-for.tsx";

/** The form by which something in a reading is set right. */
export function CorrectionDialog({
  document,
  kind,
  position,
  close,
}: {
  readonly document: StoredDocument;
  readonly kind: Kind;
  readonly position: number;
  readonly close: () => void;
}) {
  const said = texts.correct;
  const dialog = useRef<HTMLDialogElement>(null);
  const reply = use(MadeFor);
  const fields = fieldsOf(document, kind, position);
  const [name, setName] = useState(fields[0]!.name);
  const [problem, setProblem] = useState<string | null>(null);
  const field = fields.find((one) => one.name === name)!;
  useEffect(() => dialog.current?.showModal(), []);
  const save = async (form: FormData): Promise<void> => {
    try {
      const record = numberAt(document, kind, position);
      await send("/api/corrections", {
        kind,
        record,
        ...field.read(form),
        reason: form.get("reason"),
        ...(reply !== null && { reply: reply.id }),
      });
      dialog.current?.close();
      changed();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void save(new FormData(event.currentTarget));
  };
  return (
    <dialog ref={dialog} className="correct" aria-labelledby="correct-title" onClose={close}>
      <form onSubmit={submit}>
        <h2 id="correct-title">{said.title}</h2>
        <label>
          {said.what}
          <select value={name} onChange={(event) => setName(event.target.value)}>
            {fields.map((one) => (
              <option key={one.name} value={one.name}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
        <div key={name} className="controls">
          {field.controls}
        </div>
        <label>
          {said.reason}
          <textarea
            name="reason"
            rows={3}
            required
            maxLength={2000}
            defaultValue={reply === null ? "" : `${said.forReply(reply.id, reply.name)}: ${reply.body}`.slice(0, 2000)}
          />
        </label>
        {problem !== null && (
          <p role="alert" className="failed">
            {problem}
          </p>
        )}
        <p className="actions">
          <button type="submit">{said.save}</button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {said.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}
