// In a checkout, packages resolve to their sources: adds the condition that their manifests name for it.
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: [...context.conditions, "@hearsay/source"] }),
});
