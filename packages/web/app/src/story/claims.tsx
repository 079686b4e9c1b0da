import { useMemo, useState } from "react";
import type { Story } from "../api.ts";
import { texts } from "../texts.ts";
import type { Fallen } from "./what-if.tsx";

type Claim = Story["claims"][number];

/** Claims that one sentence makes, and the same documents carry over the same lines: a line of the matrix. */
interface Told {
  readonly text: string;
  readonly lines: number;
  readonly versions: ReadonlySet<number>;
  readonly claims: readonly Claim[];
}

function toldIn(claims: readonly Claim[]): readonly Told[] {
  const keyOf = ({ carriers, lines }: Claim): string =>
    JSON.stringify([carriers[0]?.text, carriers.map(({ version }) => version), lines]);
  return [...Map.groupBy(claims, keyOf).values()].map((those) => ({
    text: those[0]!.carriers[0]?.text ?? "",
    lines: those[0]!.lines.length,
    versions: new Set(those[0]!.carriers.map(({ version }) => version)),
    claims: those,
  }));
}

/** Sources and what they say against documents: who carries what, and over how many lines. */
export function Claims({ story: { claims, members }, fallen }: { readonly story: Story; readonly fallen: Fallen }) {
  const told = useMemo(() => toldIn(claims), [claims]);
  const [count, setCount] = useState(25);
  const { ofStory } = texts;
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{ofStory.whatIsTold}</h2>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby="claims">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{ofStory.lines}</th>
              <th scope="col">{ofStory.whoSaysWhat}</th>
              <th scope="col">{ofStory.words}</th>
              {members.map(({ version, outlet }) => (
                <th key={version} scope="col" title={outlet ?? ""}>
                  #{version}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.slice(0, count).map((line) => (
              <Line key={`${line.claims[0]!.kind} ${line.claims[0]!.id}`} line={line} members={members} fallen={fallen} />
            ))}
          </tbody>
        </table>
      </div>
      {told.length > count && <button onClick={() => setCount(count + 50)}>{texts.more}</button>}
    </section>
  );
}

interface LineProps {
  readonly line: Told;
  readonly members: Story["members"];
  readonly fallen: Fallen;
}

function Line({ line: { text, lines, versions, claims }, members, fallen }: LineProps) {
  const lost = claims.map((claim) => fallen.lostOf(claim));
  const isLost = (version: number): boolean => lost.every((those) => those.has(version));
  const { ofStory } = texts;
  return (
    <tr className={claims.every((claim) => fallen.falls(claim)) ? "fallen" : ""}>
      <td className={lines > 1 ? "many" : ""}>{lines}</td>
      <td>
        <SaidBy claims={claims} fallen={fallen} />
      </td>
      <td>{text}</td>
      {members.map(({ version }) => (
        <td key={version} className="dot">
          {versions.has(version) && (
            <span title={`#${version} ${isLost(version) ? ofStory.standsNot : ofStory.stands}`}>
              {isLost(version) ? "○" : "●"}
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Each source once, with all that it does with the sentence: states, denies, or what happens by its account. */
function SaidBy({ claims, fallen }: { readonly claims: readonly Claim[]; readonly fallen: Fallen }) {
  return (
    <ul className="said-by">
      {[...Map.groupBy(claims, ({ source }) => source)].map(([source, those]) => (
        <li key={source} className={those.every((claim) => fallen.falls(claim)) ? "fallen" : ""}>
          {source ?? texts.ownVoice}{" "}
          {[...Map.groupBy(those, ({ label }) => label)].map(([label, same]) => (
            <span key={label} className={same.some(({ denies }) => denies) ? "act denial" : "act"}>
              {label}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
