import { Link } from "../router.tsx";
import { texts } from "../texts.ts";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A date of publication for a reader; what is not a whole date stays as it is. */
export function dateText(published: string | null): string {
  if (published === null) return texts.noDate;
  return /^\d{4}-\d\d-\d\d/u.test(published) ? day.format(new Date(`${published.slice(0, 10)}T00:00Z`)) : published;
}

export function Imprint({ outlet, published }: { readonly outlet: string | null; readonly published: string | null }) {
  return (
    <span className="imprint">
      {outlet === null ? (
        <span className="outlet">{texts.noOutlet}</span>
      ) : (
        <Link to={`/outlet/${encodeURIComponent(outlet)}`} className="outlet">
          {outlet}
        </Link>
      )}{" "}
      · <time>{dateText(published)}</time>
    </span>
  );
}
