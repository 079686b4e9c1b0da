import type { Story } from "../api.ts";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";

/** What independent documents say otherwise of the same thing, side by side. */
export function Contradictions({ contradictions }: Pick<Story, "contradictions">) {
  if (contradictions.length === 0) return null;
  return (
    <section aria-labelledby="contradictions">
      <h2 id="contradictions">{texts.ofStory.contradictions}</h2>
      <ul className="contradictions">
        {contradictions.map(({ kind, a, b }, index) => (
          <li key={index}>
            <span className="denial">{kind}</span>
            {[a, b].map((side, which) => (
              <blockquote key={which}>
                <Passage text={side.sentence} marked={side.text} /> <Link to={`/document/${side.version}`}>#{side.version}</Link>
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Passage({ text, marked }: { readonly text: string; readonly marked: string }) {
  const at = text.indexOf(marked);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark className="denial">{marked}</mark>
      {text.slice(at + marked.length)}
    </>
  );
}
