import { createContext, useContext, useState } from "react";
import type { StoredDocument } from "../api.ts";
import { texts } from "../texts.ts";
import type { Kind } from "./choices.ts";
import { CorrectionDialog } from "./dialog.tsx";

/** The document whose records can be set right; null where nothing can. */
export const Correctable = createContext<StoredDocument | null>(null);

/** Opens the form for a record of the reading; nothing for those who may not. */
export function CorrectButton({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const document = useContext(Correctable);
  const [isOpen, setOpen] = useState(false);
  if (document === null) return null;
  const { entities, events, statements } = document.reading;
  const records: readonly { readonly id: string }[] = { entity: entities, event: events, statement: statements }[kind];
  const position = records.findIndex((record) => record.id === id);
  if (position < 0) return null;
  return (
    <>
      <button className="quiet" aria-label={texts.correct.open(id)} onClick={() => setOpen(true)}>
        {texts.correct.short}
      </button>
      {isOpen && <CorrectionDialog document={document} kind={kind} position={position} close={() => setOpen(false)} />}
    </>
  );
}
