import { type Found, refOf } from "../found.ts";
import { wellFormedJson } from "../well-formed.ts";
import { bodyOf, partsOf } from "./body.ts";
import { CONTEXT } from "./context.ts";
import { partIri, versionIri } from "./iri.ts";
import { provenanceOf, readingIri } from "./provenance.ts";
import { targetOf } from "./target.ts";

/**
 * Each hit as a Web Annotation (W3C, 2017) with its provenance (PROV-O), in one graph. What is known of a version stands before its
 * first hit in a row; should it come again, that says nothing new, for its names are the same.
 */
export async function* jsonld(hits: AsyncIterable<Found>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let [before, last] = ["\n", ""];
  for await (const found of hits) {
    const version = versionIri(found.hit.origin);
    const nodes = [...(version === last ? [] : provenanceOf(found)), annotationOf(found), ...partsOf(found)];
    last = version;
    yield before + nodes.map(wellFormedJson).join(",\n");
    before = ",\n";
  }
  yield "\n]}\n";
}

function annotationOf(found: Found): object {
  const { origin, kind } = found.hit;
  return {
    id: partIri(origin, `annotation-of-${kind}`, refOf(found)),
    type: ["Annotation", "Entity"],
    motivation: "describing",
    body: bodyOf(found),
    target: targetOf(found),
    wasDerivedFrom: versionIri(origin),
    wasGeneratedBy: readingIri(origin),
  };
}
