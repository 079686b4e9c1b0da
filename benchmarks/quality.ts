// npm run bench:quality -- [MEASURE…]: how right readings are, on development data; written to results/quality.{md,json}.
import { attribution } from "./quality/attribution.ts";
import { coreference } from "./quality/coreference.ts";
import { eventPlace } from "./quality/event-place.ts";
import { events } from "./quality/events.ts";
import { factuality } from "./quality/factuality.ts";
import { golden } from "./quality/golden.ts";
import { storyMeasure } from "./quality/stories.ts";
import { names } from "./quality/names.ts";
import { places } from "./quality/places.ts";
import { quotations } from "./quality/quotations.ts";
import { runtimes } from "./quality/runtimes.ts";
import { seed } from "./quality/seed.ts";
import { syntax } from "./quality/syntax.ts";
import { times } from "./quality/times.ts";
import { weights } from "./quality/weights.ts";
import { runMeasures } from "./run/run-measures.ts";

await runMeasures("quality", "Quality", [
  attribution,
  syntax,
  names,
  coreference,
  seed,
  golden,
  storyMeasure,
  times,
  places,
  events,
  factuality,
  eventPlace,
  weights,
  runtimes,
  quotations,
]);
