import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { services } from "../src/read/package-services.ts";

// The example that `npm start` reads, through the packages' own services.

const path = fileURLToPath(new URL("../examples/harbour.html", import.meta.url));

describe("examples/harbour.html", () => {
  it("is one article with its date, outlet and author", async () => {
    const origins = [];
    for await (const origin of services.expand(path)) origins.push(origin);
    expect(origins).toMatchObject([{ kind: "file", path }]);
    const [origin] = origins;
    const document = origin && (await services.load(origin, null));
    expect(document).toMatchObject({ outlet: "The Coastal Ledger", authors: ["Ines Hallgren"], language: "en" });
    expect(document?.published).toMatch(/^2026-03-11/);
    expect(document?.text.split(/\s+/).length).toBeGreaterThan(450);
    expect(document?.text.split(/\s+/).length).toBeLessThan(600);
  });

  it("fails on what does not exist, in one line", async () => {
    for await (const origin of services.expand("/no/such/file.html")) {
      await expect(services.load(origin, null)).rejects.toThrow(/^[^\n]+$/);
    }
  });
});
