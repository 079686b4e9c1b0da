import type { Story } from "../api.ts";
import { Imprint } from "../parts/imprint.tsx";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";

/** Documents by publication, with what each was made of and what it changed. */
export function Timeline({ members, fallen }: { readonly members: Story["members"]; readonly fallen: ReadonlySet<number> }) {
  return (
    <ol className="timeline" aria-label={texts.ofStory.timeline}>
      {members.map(({ version, outlet, published, title, lineage, drift }) => (
        <li key={version} className={fallen.has(version) ? "fallen" : ""}>
          <Link data-item="" to={`/document/${version}`}>
            #{version} {title ?? texts.untitled}
          </Link>
          <span className="facts">
            <Imprint outlet={outlet} published={published} />
            <span className={`kind ${lineage.kind}`}>{texts.kind[lineage.kind]}</span>
            {lineage.kind !== "original" && `${Math.round(100 * lineage.confidence)} %`}
            {drift.map(({ origin, differences }) => (
              <Link key={origin} to={`/compare/${origin}/${version}`}>
                {`${texts.changes(differences.length)} from #${origin}`}
              </Link>
            ))}
            {fallen.has(version) && <b> {texts.ofStory.falls}</b>}
          </span>
        </li>
      ))}
    </ol>
  );
}
