import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createMcp } from "../src/mcp/mcp-server.ts";
import { fakeIntake, harbourLedger } from "./support/harbour-ledger.ts";

let harbour: Awaited<ReturnType<typeof harbourLedger>>;
const client = new Client({ name: "test", version: "1" });
beforeAll(async () => {
  harbour = await harbourLedger();
  const [near, far] = InMemoryTransport.createLinkedPair();
  await createMcp(harbour.ledger, fakeIntake, "1").connect(far);
  await client.connect(near);
});
afterAll(async () => {
  await client.close();
  await harbour.close();
});

async function call<Answer>(name: string, given: Record<string, unknown>): Promise<Answer> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [first] = content as readonly { readonly text: string }[];
  return (isError === true ? first!.text : JSON.parse(first!.text)) as Answer;
}

it("has few tools, none of which changes anything", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toStrictEqual(["find", "story", "compare", "read"]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
});

it("finds, with the words and the document", async () => {
  const { hits } = await call<{ hits: object[] }>("find", { source: "vorn", limit: 1, order: "oldest" });
  expect(hits).toMatchObject([
    {
      saidBy: "Ilse Vorn",
      words: "Ilse Vorn said rusted cables had been painted over.",
      independentLines: 1,
      document: { number: 1, outlet: "wire" },
    },
  ]);
});

it("tells stories and compares documents", async () => {
  expect(await call("story", {})).toHaveLength(3);
  expect(await call("story", { id: 1 })).toMatchObject({
    documents: 2,
    members: [{ version: 1 }, { lineage: { kind: "copy" } }],
  });
  expect(await call("compare", { a: 1, b: 2 })).toMatchObject({
    differences: [{ kind: "number-changed", values: { a: "nine", b: "ninety" } }],
  });
});

it("reads a text and keeps nothing", async () => {
  expect(await call("read", { text: "A cow stood on the runway." })).toStrictEqual({ statements: [], events: [], checks: [] });
  expect((await harbour.ledger.counts()).documents).toBe(4);
});

it("says what is wrong in one line", async () => {
  expect(await call("story", { id: 99 })).toBe("there is no story 99");
  expect(await call("compare", { a: 1, b: 99 })).toBe("there is no document 99");
  expect(await call("find", { via: "a", actor: "b" })).toContain("nothing has all of");
  expect(await call("read", { text: "REFUSE" })).toBe("it is not English");
});
