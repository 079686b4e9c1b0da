import { useEffect, useRef, useState } from "react";
import { texts } from "../texts.ts";
import { press } from "./press.ts";

const { keys } = texts;
const LIST = [
  ["/", keys.search],
  ["j", keys.next],
  ["k", keys.previous],
  ["1 … 7", keys.layers],
  ["?", keys.help],
] as const;
const OFF = "hearsay:keys-off";

/** The keys of the app, and a list of them. Who speaks to the computer, or types by accident, can put them out of use. */
export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(() => localStorage.getItem(OFF) === null);
  const help = (): void => dialog.current?.showModal();
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (press(event, () => dialog.current?.showModal())) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [on]);
  const use = (wanted: boolean): void => {
    if (wanted) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "");
    setOn(wanted);
  };
  return (
    <>
      <button className="keys" aria-label={keys.buttonName} onClick={help}>
        {keys.button}
      </button>
      <dialog ref={dialog} className="keys" aria-labelledby="keys">
        <h2 id="keys">{keys.title}</h2>
        <dl>
          {LIST.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={on} onChange={(event) => use(event.target.checked)} /> {keys.on}
        </label>
        <form method="dialog">
          <button>{keys.close}</button>
        </form>
      </dialog>
    </>
  );
}
