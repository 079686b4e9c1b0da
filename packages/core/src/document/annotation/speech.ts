/** What a source does with words. */
export type SpeechAct =
  | "state"
  | "claim"
  | "deny"
  | "admit"
  | "ask"
  | "demand"
  | "promise"
  | "threaten"
  | "warn"
  | "suggest"
  | "praise"
  | "criticise"
  | "believe"
  | "show";

/** How far a source commits itself to what it says, as worded. */
export type Certainty = "certain" | "probable" | "possible" | "unlikely" | "unknown";
