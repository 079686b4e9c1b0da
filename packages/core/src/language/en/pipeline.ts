import { attributions } from "../../attribution/attributions.ts";
import { chooseSource } from "../../attribution/refiners/choose-source.ts";
import { dropSilence } from "../../attribution/refiners/drop-silence.ts";
import { findFreeSpeech } from "../../attribution/refiners/find-free-speech.ts";
import { findRelays } from "../../attribution/refiners/find-relays.ts";
import { findSubjects } from "../../attribution/refiners/find-subjects.ts";
import { nest } from "../../attribution/refiners/nest.ts";
import { settleQuotations } from "../../attribution/refiners/settle-quotations.ts";
import { trimEdges } from "../../attribution/refiners/trim-edges.ts";
import { statements } from "../../attribution/statement/statements.ts";
import { checks } from "../../check/checks.ts";
import { encoder } from "../../encoder/encode.ts";
import { coreference } from "../../entity/coreference.ts";
import { entities } from "../../entity/entities.ts";
import { mentions } from "../../entity/mentions.ts";
import { divideCapitals } from "../../entity/steps/divide-capitals.ts";
import { divideCountries } from "../../entity/steps/divide-countries.ts";
import { joinHeadNouns } from "../../entity/steps/join-head-nouns.ts";
import { joinInitialisms } from "../../entity/steps/join-initialisms.ts";
import { joinRecords, joinSameNames, joinShortNames } from "../../entity/steps/join-names.ts";
import { joinOffices } from "../../entity/steps/join-offices.ts";
import { events } from "../../event/events.ts";
import type { Model } from "../../pipeline/model.ts";
import { assemble, type Pipeline } from "../../pipeline/pipeline.ts";
import type { PlaceIndex } from "../../pipeline/place-index.ts";
import { places } from "../../place/places.ts";
import { sections } from "../../section/sections.ts";
import { quotations } from "../../segmentation/quotations.ts";
import { sentences } from "../../segmentation/sentences.ts";
import { tokens } from "../../segmentation/tokens.ts";
import { words } from "../../syntax/words.ts";
import { times } from "../../time/times.ts";
import { checkRules } from "./check-rules.ts";
import { entityRules } from "./entity-rules.ts";
import { eventRules } from "./event-rules.ts";
import { gazetteer, type GazetteerData } from "./gazetteer.ts";
import { lemmatise } from "./lemmatise.ts";
import { placeRules } from "./place-rules.ts";
import { sectionRules } from "./sectioning.ts";
import { sourceRules } from "./source-rules.ts";
import { speechRules } from "./speech.ts";
import { surfaceRules } from "./surface-rules.ts";
import { timeRules } from "./time-rules.ts";
import { sentenceRules, tokenRules } from "./tokenization.ts";

/** How English news is read, from text to checks: the order of the stages, and of the steps within them. */
export function englishPipeline(model: Model, names: GazetteerData, index: PlaceIndex): Pipeline {
  const known = gazetteer(names);
  const speech = speechRules(known);
  return assemble([
    sections(sectionRules),
    sentences(sentenceRules),
    tokens(tokenRules),
    quotations(),
    encoder(model),
    words(model, lemmatise),
    attributions(model, speech, [
      chooseSource,
      trimEdges,
      settleQuotations,
      dropSilence,
      findSubjects,
      findRelays,
      findFreeSpeech,
      nest,
    ]),
    mentions(model, surfaceRules),
    coreference(model, surfaceRules),
    entities(entityRules(known), [
      divideCountries,
      divideCapitals,
      joinRecords,
      joinSameNames,
      joinInitialisms,
      joinShortNames,
      joinOffices,
      joinHeadNouns,
    ]),
    statements(speech, sourceRules),
    times(timeRules),
    places(placeRules(known, index)),
    events(eventRules),
    checks(checkRules),
  ]);
}
