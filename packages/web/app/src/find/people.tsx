import { type Entity, useAsked } from "../api.ts";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";

/** Those who have the words as their name. */
export function People({ name }: { readonly name: string }) {
  const asked = useAsked<{ readonly entities: readonly Entity[] }>(`/api/who?limit=5&name=${encodeURIComponent(name)}`);
  if (asked.state !== "there" || asked.answer.entities.length === 0) return null;
  return (
    <ul className="people">
      {asked.answer.entities.map(({ id, name: known, kind, documents }) => (
        <li key={id}>
          <Link to={`/who/${id}`}>{known}</Link>{" "}
          <span className="facts">
            {kind}, {texts.documentsCount(documents)}
          </span>
        </li>
      ))}
    </ul>
  );
}
