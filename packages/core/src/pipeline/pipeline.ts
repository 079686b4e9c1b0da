import type { Diagnostic } from "../document/annotation/diagnostic.ts";
import type { AnnotatedDocument, LayerName, Layers, Metadata } from "../document/document.ts";
import type { Component } from "./component.ts";

/** A document with every layer that a pipeline assigns, and the problems that its components met. */
interface Annotated {
  readonly document: AnnotatedDocument<LayerName>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Components in the order in which they run; made by `assemble`, never changed. */
export interface Pipeline {
  readonly components: readonly Component[];
  annotate(text: string, metadata: Metadata): Promise<Annotated>;
}

/**
 * A component of any layers. It may be handed any document that has what it requires; that its place in the order
 * sees to this is checked at assembly, since no type of an array can say it.
 */
interface AnyComponent {
  readonly name: string;
  readonly requires: readonly LayerName[];
  readonly assigns: readonly LayerName[];
  annotate(document: never): object;
}

/**
 * Puts components together and checks the order once: every required layer is assigned by an earlier component, and
 * none is assigned twice.
 * @throws Error that names the component and the layer, when it does not.
 */
export function assemble(components: readonly AnyComponent[]): Pipeline {
  const assigned = new Map<LayerName, string>();
  for (const { name, requires, assigns } of components) {
    for (const layer of requires) {
      if (!assigned.has(layer)) throw new Error(`component ${name} requires the layer ${layer}, which none before it assigns`);
    }
    for (const layer of assigns) {
      const by = assigned.get(layer);
      if (by !== undefined) throw new Error(`components ${by} and ${name} both assign the layer ${layer}`);
      assigned.set(layer, name);
    }
  }
  const frozen = Object.freeze([...components]) as readonly Component[];
  return Object.freeze({ components: frozen, annotate: (text: string, metadata: Metadata) => annotate(frozen, text, metadata) });
}

async function annotate(components: readonly Component[], text: string, metadata: Metadata): Promise<Annotated> {
  const layers: Partial<Layers> = {};
  const diagnostics: Diagnostic[] = [];
  const document = { text, metadata, layers } as AnnotatedDocument<LayerName>;
  for (const component of components) {
    const found = await component.annotate(document);
    for (const layer of component.assigns) assign(layers, layer, found, component.name);
    diagnostics.push(...(found.diagnostics ?? []));
  }
  return { document, diagnostics };
}

function assign(layers: Partial<Layers>, layer: LayerName, found: Layers, by: string): void {
  if (found[layer] === undefined) throw new Error(`component ${by} did not assign the layer ${layer}`);
  Object.assign(layers, { [layer]: Object.freeze(found[layer]) });
}
