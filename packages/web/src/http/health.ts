import type { Ledger } from "@hearsay/ledger";
import type { Api } from "../app.ts";

/**
 * `/healthz` (the process lives) and `/readyz` (the ledger answers; else 503), for whoever watches over the process: under whatever name it is
 * reached, before all that asks who is there, and without saying anything but that.
 */
export function healthRoutes(app: Api, { counts }: Pick<Ledger, "counts">): void {
  app.get("/healthz", (context) => context.text("ok\n", 200, { "cache-control": "no-store" }));
  app.get("/readyz", async (context) => {
    const isReady = await counts().then(
      () => true,
      () => false,
    );
    return context.text(isReady ? "ok\n" : "the ledger does not answer\n", isReady ? 200 : 503, { "cache-control": "no-store" });
  });
}
