import { type Correction, type Joining, type Separation, useAsked, type Withdrawal } from "../api.ts";
import { Corrections, Undo } from "../correct/corrections.tsx";
import { useMayCorrect } from "../correct/merges.tsx";
import { Show } from "../parts/show.tsx";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

interface Merges {
  readonly joinings: readonly Joining[];
  readonly separations: readonly Separation[];
  readonly withdrawals: readonly Withdrawal[];
}

/** All that people set right in the ledger: in readings, in what was merged, and what they withdrew. */
export function CorrectionsView() {
  useTitle(texts.corrections);
  const mayUndo = useMayCorrect();
  const corrections = useAsked<{ readonly corrections: readonly Correction[] }>("/api/corrections");
  const merges = useAsked<Merges>("/api/merges");
  return (
    <>
      <h1>{texts.corrections}</h1>
      <Show asked={corrections}>
        {({ corrections: all }) =>
          all.length === 0 ? <p>{texts.noCorrections}</p> : <Corrections corrections={all} mayUndo={mayUndo} withLinks />
        }
      </Show>
      <h2>{texts.merges}</h2>
      <Show asked={merges}>{(all) => <MergeList merges={all} mayUndo={mayUndo} />}</Show>
    </>
  );
}

function MergeList({
  merges: { joinings, separations, withdrawals },
  mayUndo,
}: {
  readonly merges: Merges;
  readonly mayUndo: boolean;
}) {
  if (joinings.length + separations.length + withdrawals.length === 0) return <p>{texts.nothing}</p>;
  return (
    <ul className="list corrections">
      {joinings.map(({ id, entity, into, made, undone }) => (
        <li key={`j${id}`} className={undone === null ? "" : "undone"}>
          <Link to={`/who/${entity}`}>{entity}</Link> = <Link to={`/who/${into}`}>{into}</Link>{" "}
          <span className="facts">
            {texts.correct.by(made.author, made.at.slice(0, 10))} “{made.reason}”
          </span>
          {mayUndo && undone === null && <Undo path={`/api/joinings/${id}/undo`} />}
        </li>
      ))}
      {separations.map(({ id, kind, record, holder, reason, restoredAt }) => (
        <li key={`s${id}`} className={restoredAt === null ? "" : "undone"}>
          {kind} {record} ≠ {holder} <span className="facts">“{reason}”</span>
          {mayUndo && restoredAt === null && <Undo path={`/api/separations/${id}/undo`} />}
        </li>
      ))}
      {withdrawals.map(({ id, kind, target, reason, restoredAt }) => (
        <li key={`w${id}`} className={restoredAt === null ? "" : "undone"}>
          {kind} <del>{target}</del> <span className="facts">“{reason}”</span>
          {mayUndo && restoredAt === null && <Undo path={`/api/withdrawals/${id}/undo`} />}
        </li>
      ))}
    </ul>
  );
}
