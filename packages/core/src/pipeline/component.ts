import type { Diagnostic } from "../document/annotation/diagnostic.ts";
import type { AnnotatedDocument, LayerName, Layers } from "../document/document.ts";

/** What a component gives back: a value for every layer that it assigns, and the problems it met. */
type Annotations<A extends LayerName> = Pick<Layers, A> & { readonly diagnostics?: readonly Diagnostic[] };

/**
 * One stage of a pipeline. It reads the layers that it requires, returns those that it assigns, and changes nothing:
 * no layer is written twice.
 */
export interface Component<R extends LayerName = LayerName, A extends LayerName = LayerName> {
  readonly name: string;
  readonly requires: readonly R[];
  readonly assigns: readonly A[];
  annotate(document: AnnotatedDocument<R>): Annotations<A> | Promise<Annotations<A>>;
}

/** A component with its layer names inferred, so that `annotate` is checked against what it declares. */
export function component<const R extends LayerName, const A extends LayerName>(parts: Component<R, A>): Component<R, A> {
  return Object.freeze(parts);
}
