/** Whoever is at the machine owns the ledger: the name under which the command does what owners do. */
export const OWNER = "owner";
