/** What a language must tell about the frame of events. */
export interface FrameRules {}
