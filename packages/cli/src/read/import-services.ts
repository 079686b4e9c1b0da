import type { Services } from "./services.ts";

/** A module of services. */
interface ServicesModule {
  readonly services: Services;
}

/** The services that a module exports; by default, those of the packages. */
export async function importServices(module: URL | string | undefined): Promise<Services> {
  if (module === undefined) return (await import("./package-services.ts")).services;
  const imported: ServicesModule = await import(String(module));
  return imported.services;
}
