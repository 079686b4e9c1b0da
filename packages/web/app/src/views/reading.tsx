import type { Span } from "@hearsay/core";
import { useEffect, useState } from "react";
import { type StoredDocument, useAsked } from "../api.ts";
import { Correctable } from "../correct/button.tsx";
import { ForReply } from "../correct/made-for.tsx";
import { Entities, OwnCorrections } from "../correct/sections.tsx";
import { EventCard, StatementCard } from "../parts/card.tsx";
import { Exports } from "../parts/exports.tsx";
import { Imprint } from "../parts/imprint.tsx";
import { LAYERS, type Layer, type Mark, marksOf, type Piece, piecesOf } from "../parts/layers.ts";
import { Show } from "../parts/show.tsx";
import { RepliesAround, ReplyMarks } from "../reply/replies-around.tsx";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

/** An article with its layers, and beside each paragraph the cards of what is said and done in it. */
export function ReadingView({ version, query }: { readonly version: number; readonly query: URLSearchParams }) {
  const asked = useAsked<StoredDocument>(`/api/documents/${version}`);
  return (
    <Show asked={asked}>
      {(document) => (
        <RepliesAround key={version} version={version} text={document.reading.document.text}>
          <ForReply id={document.mayCorrect && query.has("reply") ? Number(query.get("reply")) : null}>
            <Article document={document} />
          </ForReply>
        </RepliesAround>
      )}
    </Show>
  );
}

function Article({ document }: { readonly document: StoredDocument }) {
  const { reading, title, outlet, published, url, story, kind, versions, version } = document;
  useTitle(title ?? texts.untitled);
  const [shown, setShown] = useState<ReadonlySet<Layer>>(new Set<Layer>(["source", "cue", "content", "hedge", "event"]));
  const [chosen, setChosen] = useState<string | null>(location.hash === "" ? null : location.hash.slice(1));
  useEffect(() => {
    if (chosen === null) return;
    // The passage has an address that can be shared.
    history.replaceState(null, "", `${location.search}#${chosen}`);
    window.document.querySelector(`#card-${CSS.escape(chosen)}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const marks = marksOf(reading).filter(({ layer }) => shown.has(layer));
  const toggle = (layer: Layer): void => setShown((before) => new Set(before.has(layer) ? [...before].filter((one) => one !== layer) : [...before, layer])); // prettier-ignore
  return (
    <Correctable value={document.mayCorrect ? document : null}>
      <article className="reading">
        <header>
          <h1>{title ?? texts.untitled}</h1>
          <p className="facts">
            <Imprint outlet={outlet} published={published} />{" "}
            {url !== null && (
              <a href={url} rel="noreferrer">
                {new URL(url).hostname}
              </a>
            )}
            {kind !== null && <span className={`kind ${kind}`}>{texts.kind[kind] ?? kind}</span>}
            {document.corrected && <span className="kind">{texts.corrections}</span>}
            {story !== null && (
              <Link to={`/story/${story}`}>
                {texts.story} {story}
              </Link>
            )}
            {versions
              .filter((one) => one !== version)
              .map((one) => (
                <Link key={one} to={`/compare/${Math.min(one, version)}/${Math.max(one, version)}`}>
                  #{one}
                </Link>
              ))}
          </p>
          <fieldset className="layers">
            <legend>{texts.layers}</legend>
            {LAYERS.map((layer, at) => (
              <label key={layer} className={layer}>
                <input type="checkbox" data-key={at + 1} checked={shown.has(layer)} onChange={() => toggle(layer)} />{" "}
                {texts.layerNames[layer]}
              </label>
            ))}
          </fieldset>
        </header>
        {rowsOf(document).map((row) => (
          <Row key={row.span[0]} row={row} document={document} marks={marks} chosen={chosen} choose={setChosen} />
        ))}
        <Entities document={document} />
        <OwnCorrections document={document} />
        <Exports files={[["json", `/api/documents/${version}`]]} />
        {reading.checks.length > 0 && (
          <section aria-labelledby="checks">
            <h2 id="checks">{texts.checks}</h2>
            <ul>
              {reading.checks.map(({ note, verdict }, index) => (
                <li key={index} className={verdict}>
                  {verdict}: {note}
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
    </Correctable>
  );
}

interface RowOfText {
  readonly span: Span;
  readonly kind: string;
}

/** The sections of the text, in order; furniture that follows furniture is folded with it. */
function rowsOf({ reading: { document } }: StoredDocument): RowOfText[] {
  const rows: RowOfText[] = [];
  for (const { kind, span } of document.sections.toSorted((a, b) => a.span[0] - b.span[0])) {
    const last = rows.at(-1);
    if (kind === "boilerplate" && last?.kind === "boilerplate") rows[rows.length - 1] = { kind, span: [last.span[0], span[1]] };
    else rows.push({ kind, span });
  }
  return rows.length > 0 ? rows : [{ kind: "body", span: [0, document.text.length] }];
}

interface RowProps {
  readonly row: RowOfText;
  readonly document: StoredDocument;
  readonly marks: readonly Mark[];
  readonly chosen: string | null;
  readonly choose: (record: string) => void;
}

function Row({ row: { span, kind }, document: { reading, entities }, marks, chosen, choose }: RowProps) {
  const { text } = reading.document;
  if (kind === "boilerplate")
    return (
      <details className="row boilerplate">
        <summary>{texts.folded}</summary>
        <p>{text.slice(...span)}</p>
      </details>
    );
  const begins = (at: number): boolean => span[0] <= at && at < span[1];
  const said = reading.statements.filter(({ content, cue }) => begins((content[0] ?? cue?.spans[0] ?? [-1, -1])[0]));
  const done = reading.events.filter(({ trigger }) => begins(trigger[0]));
  const Line = kind === "headline" ? "h2" : "p";
  return (
    <div className="row">
      <Line className={`text ${kind}`}>
        {piecesOf(text, span, marks).map((piece) => (
          <PieceOfText key={piece.start} piece={piece} chosen={chosen} choose={choose} />
        ))}
      </Line>
      <ul className="cards">
        {said.map((statement) => (
          <StatementCard
            key={statement.id}
            {...{ statement, reading, entities }}
            chosen={chosen === statement.id}
            choose={() => choose(statement.id)}
          />
        ))}
        {done.map((event) => (
          <EventCard
            key={event.id}
            {...{ event, reading, entities }}
            chosen={chosen === event.id}
            choose={() => choose(event.id)}
          />
        ))}
        <ReplyMarks row={span} />
      </ul>
    </div>
  );
}

/** A click chooses the shortest passage that is marked here. The keyboard reaches the same by the cards. */
function PieceOfText({
  piece: { text, marks },
  chosen,
  choose,
}: {
  readonly piece: Piece;
  readonly chosen: string | null;
  readonly choose: (record: string) => void;
}) {
  if (marks.length === 0) return <>{text}</>;
  const shortest = marks.findLast(({ record }) => record !== null)?.record ?? null;
  const classes = [
    ...new Set(marks.map(({ layer }) => layer)),
    ...(marks.some(({ record }) => record !== null && record === chosen) ? ["chosen"] : []),
  ];
  return (
    <mark
      className={classes.join(" ")}
      title={marks.at(-1)!.title}
      onClick={shortest === null ? undefined : () => choose(shortest)}
    >
      {text}
    </mark>
  );
}
