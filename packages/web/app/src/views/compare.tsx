import type { Reading, Span } from "@hearsay/core";
import { useState } from "react";
import { type Comparison, type Difference, useAsked } from "../api.ts";
import { Exports } from "../parts/exports.tsx";
import { Imprint } from "../parts/imprint.tsx";
import { Show } from "../parts/show.tsx";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

/** An origin and what was made of it, passage beside passage. */
export function CompareView({ a, b }: { readonly a: number; readonly b: number }) {
  const asked = useAsked<Comparison>(`/api/compare?a=${a}&b=${b}`);
  return <Show asked={asked}>{(comparison) => <Compared comparison={comparison} versions={[a, b]} />}</Show>;
}

interface Pair {
  readonly a: Span | null;
  readonly b: Span | null;
  readonly relation: string | null;
}

/** Sentences of the derived document in order, each beside those it was made of; then what was left out. */
function pairsOf({ a, b, passages }: Comparison): Pair[] {
  const told = b.sentences.map((span): Pair => {
    const passage = passages.filter((one) => same(one.b, span)).sort((x, y) => y.score - x.score)[0];
    return { a: passage === undefined ? null : passage.a, b: span, relation: passage?.relation ?? null };
  });
  const left = a.sentences
    .filter((span) => !passages.some((one) => same(one.a, span)))
    .map((span): Pair => ({ a: span, b: null, relation: null }));
  return [...told, ...left];
}

const same = (x: readonly number[], y: readonly number[]): boolean => x[0] === y[0] && x[1] === y[1];

function Compared({ comparison, versions }: { readonly comparison: Comparison; readonly versions: readonly [number, number] }) {
  const { a, b, differences } = comparison;
  useTitle(`#${versions[0]} → #${versions[1]}`);
  const [onlyDrift, setOnlyDrift] = useState(false);
  const pairs = pairsOf(comparison).map((pair) => ({ ...pair, differences: differences.filter((one) => touches(one, pair)) }));
  return (
    <article className="compare">
      <h1>{texts.drift}</h1>
      <p>{differences.length === 0 ? texts.noDrift : texts.changes(differences.length)}</p>
      <label>
        <input type="checkbox" checked={onlyDrift} onChange={() => setOnlyDrift(!onlyDrift)} /> {texts.onlyDrift}
      </label>
      <div className="sides heads">
        <Head label={texts.origin} reading={a} version={versions[0]} />
        <Head label={texts.rewrite} reading={b} version={versions[1]} />
      </div>
      {pairs
        .filter((pair) => !onlyDrift || pair.differences.length > 0)
        .map((pair, index) => (
          <section key={index} className={pair.relation === null ? "sides alone" : `sides ${pair.relation}`}>
            <Side reading={a} span={pair.a} differences={pair.differences} side="a" />
            <Side reading={b} span={pair.b} differences={pair.differences} side="b" />
            {pair.differences.length > 0 && (
              <ul className="differences">
                {pair.differences.map(({ kind, explanation }, which) => (
                  <li key={which} className={kind}>
                    <b>{kind.replaceAll("-", " ")}</b> {explanation}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      <Exports files={[["json", `/api/compare?a=${versions[0]}&b=${versions[1]}`]]} />
    </article>
  );
}

function Head({ label, reading, version }: { readonly label: string; readonly reading: Reading; readonly version: number }) {
  const { title, outlet, published } = reading.document;
  return (
    <div>
      <h2>
        {label}: <Link to={`/document/${version}`}>{title ?? texts.untitled}</Link>
      </h2>
      <Imprint outlet={outlet} published={published} />
    </div>
  );
}

/** A difference belongs beside the sentence of the derived document, or beside that of the origin where it was dropped. */
function touches({ a, b }: Difference, pair: Pair): boolean {
  const inside = (span: readonly number[] | null, outer: Span | null): boolean =>
    span !== null && outer !== null && span[0]! < outer[1] && span[1]! > outer[0];
  return b === null ? pair.b === null && inside(a, pair.a) : inside(b, pair.b);
}

function Side({
  reading,
  span,
  differences,
  side,
}: {
  readonly reading: Reading;
  readonly span: Span | null;
  readonly differences: readonly Difference[];
  readonly side: "a" | "b";
}) {
  if (span === null) return <p className="none" aria-hidden="true" />;
  const { text } = reading.document;
  const marks = differences.flatMap((one) => {
    const found = one[side];
    return found === null ? [] : [{ span: [Math.max(found[0], span[0]), Math.min(found[1], span[1])] as const, kind: one.kind }];
  });
  const edges = [...new Set([span[0], span[1], ...marks.flatMap(({ span: own }) => own)])]
    .filter((at) => at >= span[0] && at <= span[1])
    .sort((x, y) => x - y);
  return (
    <p>
      {edges.slice(0, -1).map((start, index) => {
        const mark = marks.find(({ span: own }) => own[0] <= start && own[1] > start);
        const words = text.slice(start, edges[index + 1]);
        return mark === undefined ? (
          <span key={start}>{words}</span>
        ) : (
          <mark key={start} className={`drift ${mark.kind}`}>
            {words}
          </mark>
        );
      })}
    </p>
  );
}
