/** What a language must tell the place stage. */
export interface PlaceRules {}
