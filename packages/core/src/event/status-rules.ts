/** What a language must tell about the status of events. */
export interface StatusRules {}
