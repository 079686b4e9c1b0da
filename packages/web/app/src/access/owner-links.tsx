import { ask } from "../api.ts";
import { Link, navigate } from "../router.tsx";
import { texts } from "../texts.ts";
import { askWho, useAsker } from "./use-asker.ts";

/** What stands in the header for owners, and how to become one who is known. */
export function OwnerLinks() {
  const asker = useAsker();
  if (asker === null) return null;
  if (asker.owner === null) return <Link to="/sign-in">{texts.access.signIn}</Link>;
  return (
    <span className="owner">
      <Link to="/replies">{texts.reply.title}</Link>
      <Link to="/add" className="button">
        {texts.add}
      </Link>
      {asker.public && (
        <>
          <Link to="/sign-in" aria-label={texts.access.signedInAs(asker.owner)}>
            {asker.owner}
          </Link>
          <button onClick={() => void signOut()}>{texts.access.signOut}</button>
        </>
      )}
    </span>
  );
}

export async function signOut(everywhere = false): Promise<void> {
  await ask(`/api/session?everywhere=${everywhere}`, { method: "DELETE" }).catch(() => null);
  await askWho();
  navigate("/");
}
