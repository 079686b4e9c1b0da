import type { Origin } from "../../find/hit.ts";
import type { StoredVersion } from "../../read/versions.ts";
import { momentOf } from "../../time/moment.ts";
import type { Found } from "../found.ts";
import { present } from "../well-formed.ts";
import { documentIri, partIri, urn, versionIri } from "./iri.ts";

/** The version, its outlet and its reading: who published it, when it was fetched, what read it. */
export const provenanceOf = ({ hit: { origin }, version }: Found): readonly object[] => [
  versionNode(origin),
  { id: documentIri(origin), type: "Entity", identifier: origin.key },
  ...(origin.outlet === null ? [] : [{ id: urn("outlet", origin.outlet), type: "Organization", label: origin.outlet }]),
  ...readingNodes(origin, version),
];

export const readingIri = (origin: Origin): string => partIri(origin, "reading", "1");

function versionNode(origin: Origin): object {
  const { title, outlet, credit, published, sha256, fetchedFrom, fetchedAt } = origin;
  const fetched = momentOf(fetchedAt);
  return present({
    id: versionIri(origin),
    type: ["Entity", "Version"],
    specializationOf: documentIri(origin),
    generatedAtTime: fetched === null ? null : new Date(fetched).toISOString(),
    wasAttributedTo: outlet === null ? null : urn("outlet", outlet),
    title,
    outlet,
    credit,
    published,
    versionNumber: origin.number,
    sha256,
    fetchedFrom,
    fetchedAt,
  });
}

function readingNodes(origin: Origin, version: StoredVersion | null): readonly object[] {
  const activity = { id: readingIri(origin), type: "Activity", used: [versionIri(origin)] };
  if (version === null) return [activity];
  const { program, model } = version;
  const [agent, used] = [urn("program", program), urn("model", model)];
  return [
    { ...activity, used: [...activity.used, used], wasAssociatedWith: agent },
    { id: agent, type: "SoftwareAgent", label: `Hearsay ${program}` },
    { id: used, type: "Entity", label: model },
  ];
}
