import { createRoute, z } from "@hono/zod-openapi";
import type { DocumentInput } from "@hearsay/core";
import type { Ledger } from "@hearsay/ledger";
import type { Context } from "hono";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { addedShape } from "../api/shapes.ts";
import { ownersOnly } from "../http/asker.ts";
import { problem } from "../http/problem.ts";
import type { Intake, Taken } from "../intake.ts";

const what = z.object({
  text: z.string().min(1).max(2_000_000).optional(),
  url: z.string().max(2000).optional(),
  published: z.string().max(40).optional(),
  outlet: z.string().max(200).optional(),
});
const add = createRoute({
  method: "post",
  path: "/api/documents",
  summary: "Reads a text, an address or a file, and keeps it",
  middleware: [ownersOnly] as const,
  request: {
    body: {
      required: true,
      content: {
        "application/json": { schema: what },
        "multipart/form-data": { schema: what.extend({ file: z.unknown().optional().openapi({ format: "binary" }) }) },
      },
    },
  },
  responses: {
    ...answers(addedShape, "what became of it"),
    422: { description: "it cannot be read; `detail` says why" },
    503: { description: "nothing can be added here" },
  },
});

export function addRoutes(app: Api, { ledger, intake }: AppOptions): void {
  // Bodies are checked below: a form and JSON hold the same.
  app.openapi(add, async (context) => {
    if (intake === null) return problem(context, 503, "this server only shows what is in its ledger");
    const given = await givenIn(context);
    if (typeof given === "string") return problem(context, 400, given);
    let input: DocumentInput;
    try {
      input = { ...(await intake.load(given.taken, context.req.raw.signal)), ...given.said };
    } catch (error) {
      return problem(context, 422, error instanceof Error ? error.message : "it cannot be read");
    }
    return context.json(await keep(ledger, intake, input, given.taken), 200);
  });
}

interface Given {
  readonly taken: Taken;
  readonly said: Pick<DocumentInput, "published" | "outlet">;
}

/** What was sent, checked; a text says what is wrong with it. */
async function givenIn(context: Context): Promise<Given | string> {
  const isForm = context.req.header("content-type")?.startsWith("multipart/form-data") === true;
  const body: unknown = isForm ? await context.req.parseBody() : await context.req.json().catch(() => null);
  const checked = what.safeParse(body);
  if (!checked.success) return "send a text, an address (url) or a file";
  const { text, url, published, outlet } = checked.data;
  const said = {
    ...(published !== undefined && published !== "" && { published }),
    ...(outlet !== undefined && outlet !== "" && { outlet }),
  };
  const file = isForm ? (body as { readonly file?: unknown }).file : undefined;
  if (file instanceof File)
    return { taken: { kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, said };
  if (url !== undefined && url !== "") return { taken: { kind: "address", url }, said };
  if (text !== undefined) return { taken: { kind: "text", text }, said };
  return "send a text, an address (url) or a file";
}

async function keep(ledger: Ledger, intake: Intake, input: DocumentInput, taken: Taken): Promise<z.infer<typeof addedShape>> {
  const reading = await intake.read(input);
  const fetchedFrom = taken.kind === "address" ? taken.url : taken.kind === "file" ? taken.name : null;
  const { outcome, version, key } = await ledger.add(reading, {
    fetchedFrom,
    fetchedAt: new Date().toISOString(),
    ...(await intake.describe()),
  });
  let [story, kind]: [number | null, string | null] = [null, null];
  for await (const arranged of ledger.arrange())
    if (arranged.version === version) [story, kind] = [arranged.story, arranged.lineage.kind];
  return { outcome, version, key, story, kind };
}
