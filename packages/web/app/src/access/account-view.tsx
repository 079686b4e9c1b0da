import { startRegistration } from "@simplewebauthn/browser";
import { type FormEvent, useState } from "react";
import { ask, useAsked } from "../api.ts";
import { Show } from "../parts/show.tsx";
import { texts } from "../texts.ts";
import { signOut } from "./owner-links.tsx";
import { sendJson } from "./send-json.ts";
import { type Asker, askWho } from "./use-asker.ts";

interface Passkey {
  readonly id: string;
  readonly label: string;
  readonly madeAt: string;
}

/** The passkeys of an owner who is signed in, and another one. */
export function AccountView({ asker }: { readonly asker: Asker }) {
  const [turn, setTurn] = useState(0);
  const changed = async (): Promise<void> => {
    await askWho();
    setTurn((number) => number + 1);
  };
  return (
    <>
      <p>{texts.access.signedInAs(asker.owner ?? "")}</p>
      <h2>{texts.access.passkeys}</h2>
      {asker.passkeys === 0 ? <p>{texts.access.noPasskey}</p> : <PasskeyList key={turn} changed={changed} />}
      <PasskeyForm changed={changed} />
      <button onClick={() => void signOut(true)}>{texts.access.signOutEverywhere}</button>
    </>
  );
}

function PasskeyList({ changed }: { readonly changed: () => Promise<void> }) {
  const asked = useAsked<{ readonly passkeys: readonly Passkey[] }>("/api/passkeys");
  const forget = async (id: string): Promise<void> => {
    await ask(`/api/passkeys/${encodeURIComponent(id)}`, { method: "DELETE" }).catch(() => null);
    await changed();
  };
  return (
    <Show asked={asked}>
      {({ passkeys }) => (
        <ul className="list">
          {passkeys.map(({ id, label, madeAt }) => (
            <li key={id}>
              {label === "" ? texts.access.unnamed : label}{" "}
              <span className="facts">
                {texts.access.made(madeAt.slice(0, 10))}{" "}
                <button aria-label={`${texts.access.forget}: ${label}`} onClick={() => void forget(id)}>
                  {texts.access.forget}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Show>
  );
}

function PasskeyForm({ changed }: { readonly changed: () => Promise<void> }) {
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean } | null>(null);
  const make = async (label: unknown): Promise<void> => {
    try {
      const optionsJSON = await ask<Parameters<typeof startRegistration>[0]["optionsJSON"]>("/api/passkeys/registration", { method: "POST" }); // prettier-ignore
      const credential = await startRegistration({ optionsJSON }).catch(() => {
        throw new Error(texts.access.notDone);
      });
      await sendJson("POST", "/api/passkeys", { credential, label });
      setSaid({ text: texts.access.passkeyMade, failed: false });
      await changed();
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void make(new FormData(event.currentTarget).get("label"));
  };
  return (
    <form onSubmit={submit}>
      <label>
        {texts.access.passkeyLabel} <input name="label" maxLength={80} placeholder={texts.access.passkeyHint} />
      </label>
      <button type="submit">{texts.access.addPasskey}</button>
      {said !== null && (
        <p role={said.failed ? "alert" : "status"} className={said.failed ? "failed" : ""}>
          {said.text}
        </p>
      )}
    </form>
  );
}
