import type { Provenance } from "@hearsay/ledger";

export const provenance: Provenance = {
  fetchedFrom: "/in/box.txt",
  fetchedAt: "2024-05-02T08:00:00Z",
  model: "test-model",
  program: "0.0.0",
};
