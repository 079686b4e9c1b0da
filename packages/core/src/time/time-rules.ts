/** What a language must tell the time stage. */
export interface TimeRules {}
