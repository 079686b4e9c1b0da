import { texts } from "../texts.ts";

/** What a view shows, as files: names of formats and where they are. */
export function Exports({ files }: { readonly files: readonly (readonly [format: string, address: string])[] }) {
  return (
    <p className="facts exports">
      {texts.exportAs}:{" "}
      {files.map(([format, address]) => (
        <a key={format} href={address} download={address.startsWith("/api/export") ? undefined : `hearsay.${format}`}>
          {format}
        </a>
      ))}
    </p>
  );
}

/** The events and statements of a question in formats of tables and maps. */
export const exportsOf = (question: string): readonly (readonly [string, string])[] =>
  ["csv", "json", "geojson"].map((format) => [format, `/api/export?as=${format}&${question}`]);
