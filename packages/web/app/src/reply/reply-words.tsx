import { texts } from "../texts.ts";
import { Markdown } from "./markdown.tsx";

/** The words of a reply: the passage, the text, the links. */
export function ReplyWords({
  reply: { quote, body, links },
}: {
  readonly reply: { readonly quote: string | null; readonly body: string; readonly links: readonly string[] };
}) {
  return (
    <>
      {quote !== null && <blockquote className="quote">{quote}</blockquote>}
      <Markdown text={body} />
      {links.length > 0 && (
        <ul className="links" aria-label={texts.reply.links}>
          {links.map((link) => (
            <li key={link}>
              <a href={link} rel="nofollow ugc noreferrer">
                {link}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
