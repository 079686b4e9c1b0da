/** What a language must tell the check stage. */
export interface CheckRules {}
