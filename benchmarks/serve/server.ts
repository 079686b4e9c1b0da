// A server of its own process, open to strangers: server.ts LEDGER PORT. A “text” that is added is the number of a made-up report.
import { openLedger } from "@hearsay/ledger";
import { serve } from "@hearsay/web";
import { makeReport } from "../ledger/make-reading.ts";

const [location, port] = process.argv.slice(2);
const ledger = await openLedger(location!);
const intake = {
  load: async (what: { readonly kind: string; readonly text?: string }) => ({ text: what.text ?? "" }),
  read: async ({ text }: { readonly text: string }) => makeReport(Number(text)),
  describe: async () => ({ model: "none", program: "benchmark" }),
};
const publicly = { origin: new URL(`http://localhost:${port}`), proxies: 1 };
const serving = await serve({ ledger, intake, pages: null, publicly }, Number(port));
process.stdout.write(`${serving.address}\n`);
process.once("SIGTERM", () => {
  void serving
    .close()
    .then(async () => ledger.close())
    .finally(() => process.exit());
});
