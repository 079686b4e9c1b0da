import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { type FormEvent, useState } from "react";
import { ask } from "../api.ts";
import { navigate, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";
import { AccountView } from "./account-view.tsx";
import { sendJson } from "./send-json.ts";
import { type Asker, setAsker, useAsker } from "./use-asker.ts";

/** Where owners sign in, and, once they have, keep their passkeys. */
export function SignInView() {
  const asker = useAsker();
  useTitle(asker?.owner == null ? texts.access.signIn : texts.access.account);
  if (asker === null) return <p role="status">{texts.loading}</p>;
  return (
    <div className="sign-in">
      <h1>{asker.owner === null ? texts.access.title : texts.access.account}</h1>
      {asker.owner === null ? <SignInForm /> : asker.public ? <AccountView asker={asker} /> : <p>{texts.access.local}</p>}
    </div>
  );
}

function SignInForm() {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<Asker>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const asker = await work();
      setAsker(asker);
      // Who has no passkey yet is offered one.
      if (asker.passkeys > 0) navigate("/");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    void attempt(async () => sendJson<Asker>("POST", "/api/session", given));
  };
  const withPasskey = async (): Promise<Asker> => {
    const optionsJSON = await ask<Parameters<typeof startAuthentication>[0]["optionsJSON"]>("/api/passkeys/sign-in/options", { method: "POST" }); // prettier-ignore
    const credential = await startAuthentication({ optionsJSON }).catch(() => {
      throw new Error(texts.access.notDone);
    });
    return sendJson<Asker>("POST", "/api/passkeys/sign-in", credential);
  };
  return (
    <>
      <p>{texts.access.note}</p>
      {problem !== null && (
        <p role="alert" className="failed">
          {problem}
        </p>
      )}
      <form onSubmit={submit}>
        <label>
          {texts.access.name} <input name="name" required maxLength={200} autoComplete="username" />
        </label>
        <label>
          {texts.access.password}{" "}
          <input name="password" type="password" required maxLength={512} autoComplete="current-password" />
        </label>
        <button type="submit" disabled={busy}>
          {texts.access.signIn}
        </button>
      </form>
      {browserSupportsWebAuthn() ? (
        <button disabled={busy} onClick={() => void attempt(withPasskey)}>
          {texts.access.withPasskey}
        </button>
      ) : (
        <p className="facts">{texts.access.noPasskeys}</p>
      )}
    </>
  );
}
