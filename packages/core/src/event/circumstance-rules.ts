/** What a language must tell about the circumstance of events. */
export interface CircumstanceRules {}
