/**
 * What each kind of evidence adds to the score of a candidate. The unit is the decimal logarithm of a population: 1 makes
 * up for a town ten times as large. Chosen on half of GeoVirus and half of GeoWebNews' development articles.
 */
export const WEIGHTS = Object.freeze({
  /** Prominence of what is no populated place. */
  state: 9,
  gazetteer: 8.5,
  /** Prominence beside the population. */
  capital: 0.5,
  seat: 0.5,
  section: 0,
  admin1: 0.6,
  admin2: -0.4,
  alias: -0.8,
  /** A city known all over the world is meant more often than its population says: for each ten times above this. */
  fame: 2,
  famous: 6,
  /** A town is less likely than the state that it is named for, and a unit than its town, if that is not much smaller. */
  namesake: 2,
  metropolis: 1,
  /** It is of the sort that the name tells, or of another. */
  sort: 2,
  /** The text says that it lies there. */
  contained: 3,
  /** The text says that another lies in it. */
  containing: 3,
  /** All other places of the document lie in the same state, or in the same unit, or one lies next to it. */
  sameState: 5,
  sameUnit: 1,
  near: 2.5,
  /** Kilometres at which being near counts half. */
  nearness: 150,
  /** Votes that speak for nothing, so that a document with few other places says less than one with many. */
  doubt: 1,
  /** How much likelier a candidate is that scores one more: by this power of e. */
  sureness: 1.5,
  /** What scores less is not told from its namesakes. */
  least: 4.5,
});
