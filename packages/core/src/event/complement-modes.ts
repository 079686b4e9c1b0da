import type { EventProposal } from "./draft.ts";

type Mode = string | null;

/** PLOVER’s modes of REQUEST and REJECT follow what is asked for. */
const ASKED: Readonly<Partial<Record<EventProposal["type"], string>>> = {
  CONSULT: "meet",
  AID: "assist",
  COOPERATE: "assist",
  RETREAT: "yield",
  CONCEDE: "yield",
};

/** Those of THREATEN follow what is threatened. */
const THREATENED: Readonly<Partial<Record<EventProposal["type"], (mode: Mode) => Mode>>> = {
  ASSAULT: () => "violence",
  MOBILIZE: () => "violence",
  PROTEST: () => "restrict",
  SANCTION: (mode) => (mode === "expel" ? "expel" : "relations"),
  COERCE: (mode) => (mode === "arrest" ? "arrest" : mode === "ban" ? "ban" : mode === "censor" ? "rights" : "restrict"),
};

/** The mode of a speech act by the deed that it is about; the mode that it has where the deed says nothing. */
export function modeByDeed({ type, mode }: EventProposal, deed: EventProposal | undefined): Mode {
  if (!deed || mode !== null) return mode;
  if (type === "REQUEST" || type === "REJECT") return ASKED[deed.type] ?? "change";
  if (type === "THREATEN") return THREATENED[deed.type]?.(deed.mode) ?? null;
  return null;
}
