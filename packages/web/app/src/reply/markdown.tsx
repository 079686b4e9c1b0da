import { Fragment, lazy, type ReactNode, Suspense } from "react";

/** The parser comes when the first reply does: the app begins without it. */
const Parsed = lazy(async () => {
  const { markdownTokens, REL } = await import("../../../src/reply/markdown.ts");
  type Tokens = ReturnType<typeof markdownTokens>;

  /** Elements of what lies between `from` and the end of its element, and where that is. Nothing is made of a string of HTML. */
  function drawn(tokens: Tokens, from: number): readonly [ReactNode[], number] {
    const nodes: ReactNode[] = [];
    let at = from;
    for (; at < tokens.length && tokens[at]!.nesting >= 0; at++) {
      const token = tokens[at]!;
      if (token.nesting === 0) {
        nodes.push(<Fragment key={at}>{leaf(token)}</Fragment>);
        continue;
      }
      const [inner, end] = drawn(tokens, at + 1);
      nodes.push(<Fragment key={at}>{element(token, inner)}</Fragment>);
      at = end;
    }
    return [nodes, at];
  }

  function leaf({ type, content, children }: Tokens[number]): ReactNode {
    if (type === "inline") return drawn(children ?? [], 0)[0];
    if (type === "code_inline") return <code>{content}</code>;
    if (type === "fence" || type === "code_block") return <pre tabIndex={0}>{content}</pre>; // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    if (type === "hardbreak" || type === "softbreak") return <br />;
    return type === "hr" ? <hr /> : content;
  }

  function element(token: Tokens[number], inner: readonly ReactNode[]): ReactNode {
    const { tag } = token;
    if (tag === "a") return <a href={String(token.attrGet("href") ?? "")} rel={REL}>{inner}</a>; // prettier-ignore
    if (tag === "p") return token.hidden ? inner : <p>{inner}</p>;
    if (tag === "em") return <em>{inner}</em>;
    if (tag === "strong") return <strong>{inner}</strong>;
    if (tag === "s") return <s>{inner}</s>;
    if (tag === "blockquote") return <blockquote>{inner}</blockquote>;
    if (tag === "ul") return <ul>{inner}</ul>;
    if (tag === "ol") return <ol start={Number(token.attrGet("start") ?? 1)}>{inner}</ol>;
    return tag === "li" ? <li>{inner}</li> : inner;
  }

  return { default: ({ text }: { readonly text: string }) => <>{drawn(markdownTokens(text), 0)[0]}</> };
});

/** A text that somebody else wrote, drawn as elements; as it is until that can be done. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className="markdown">
      <Suspense fallback={<p>{text}</p>}>
        <Parsed text={text} />
      </Suspense>
    </div>
  );
}
