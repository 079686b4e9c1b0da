import { type FormEvent, useRef, useState } from "react";
import { type Added, ask } from "../api.ts";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

interface Item {
  readonly id: number;
  readonly name: string;
  readonly state: "waiting" | "reading" | Added | { readonly refused: string };
}

/** Files, an address or a text: each is read in turn while one watches. */
export function AddView() {
  useTitle(texts.addTitle);
  const [items, setItems] = useState<readonly Item[]>([]);
  const count = useRef(0);
  const queue = useRef(Promise.resolve());
  const said = useRef<HTMLFormElement>(null);

  const take = (name: string, body: (form: FormData) => void): void => {
    const id = count.current++;
    const set = (state: Item["state"]): void =>
      setItems((all) => all.map((item) => (item.id === id ? { ...item, state } : item)));
    setItems((all) => [...all, { id, name, state: "waiting" }]);
    const form = new FormData();
    for (const [key, value] of new FormData(said.current ?? undefined))
      if (value !== "" && (key === "published" || key === "outlet")) form.set(key, value);
    body(form);
    const before = queue.current;
    const work = async (): Promise<void> => {
      await before;
      set("reading");
      try {
        set(await ask<Added>("/api/documents", { method: "POST", body: form }));
      } catch (error) {
        set({ refused: error instanceof Error ? error.message : String(error) });
      }
    };
    queue.current = work();
  };
  const takeFiles = (files: Iterable<File>): void => {
    for (const file of files) take(file.name, (form) => form.set("file", file));
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [url, text] = [wordsOf(given, "url"), wordsOf(given, "text")];
    if (url !== "") take(url, (form) => form.set("url", url));
    if (text !== "") take(`“${text.slice(0, 60)}…”`, (form) => form.set("text", text));
  };
  return (
    <div className="add">
      <h1>{texts.addTitle}</h1>
      <form ref={said} onSubmit={submit}>
        <label
          className="drop"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            takeFiles(event.dataTransfer.files);
          }}
        >
          {texts.addFile}
          <input type="file" multiple onChange={(event) => takeFiles(event.target.files ?? [])} />
        </label>
        <label>
          {texts.addAddress} <input name="url" type="url" placeholder="https://" />
        </label>
        <label>
          {texts.addText} <textarea name="text" rows={8} />
        </label>
        <label>
          {texts.published} <input name="published" pattern="\d{4}(-\d{2}(-\d{2})?)?" />
        </label>
        <label>
          {texts.outlet} <input name="outlet" />
        </label>
        <button type="submit">{texts.read}</button>
      </form>
      <ul className="list" aria-live="polite">
        {items.map(({ id, name, state }) => (
          <li key={id}>
            {name} <State state={state} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function wordsOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function State({ state }: Pick<Item, "state">) {
  if (state === "waiting") return <span className="facts">…</span>;
  if (state === "reading") return <progress aria-label={texts.reading} />;
  if ("refused" in state) return <span className="failed">{state.refused}</span>;
  return (
    <>
      <Link to={`/document/${state.version}`}>{texts.added[state.outcome]}</Link>
      {state.kind !== null && <span className={`kind ${state.kind}`}>{texts.kind[state.kind]}</span>}
      {state.story !== null && <Link to={`/story/${state.story}`}>{`${texts.story} ${state.story}`}</Link>}
    </>
  );
}
