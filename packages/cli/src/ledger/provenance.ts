import type { Provenance } from "@hearsay/ledger";
import type { Environment } from "../command/environment.ts";
import type { Job } from "../read/job.ts";
import type { Services } from "../read/services.ts";

/** Where and when a document was taken from, and what read it. */
export async function sightingOf(job: Job, services: Services, environment: Environment): Promise<Provenance> {
  return provenanceFrom(
    job.kind === "origin" && job.origin.kind !== "stdin" ? addressOf(job.origin) : null,
    services,
    environment,
  );
}

const described = new WeakMap<Services, Promise<{ readonly model: string; readonly program: string }>>();

export async function provenanceFrom(fetchedFrom: string | null, services: Services, { date }: Environment): Promise<Provenance> {
  const known = described.get(services) ?? services.describe?.() ?? Promise.resolve({ model: "unknown", program: "hearsay" });
  described.set(services, known);
  return { fetchedFrom, fetchedAt: date().toISOString(), ...(await known) };
}

function addressOf(origin: Extract<Job, { readonly kind: "origin" }>["origin"]): string {
  // A file is named as the user named it: where it lies on this machine is nobody's business in an export.
  return origin.kind === "web" ? origin.url : origin.name;
}
