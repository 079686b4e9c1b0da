import { readFileSync } from "node:fs";
import type { Ledger, NewReply } from "@hearsay/ledger";
import { expect, it } from "vitest";
import { buildReading } from "../support/build-reading.ts";
import { ferry } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores } from "../support/stores.ts";

const { text, url } = ferry.document;
const passage = "Police arrested two smugglers in Tolvik on Monday.";
const span = [text.indexOf(passage), text.indexOf(passage) + passage.length] as const;
const email = "Bo.Reader+Tolvik@mail.example";
const reply: NewReply = {
  version: 1,
  span,
  name: "Bo Reader",
  email,
  body: "There were **three**.",
  links: ["https://court.example/list"],
  at: "2024-06-01T00:00:00Z",
};
const publish = { state: "published", by: "ada", reason: "", at: "2024-06-02T00:00:00Z" } as const;
const later = (words: string): ReturnType<typeof buildReading> => buildReading(words, { url: url!, outlet: "The Tolvik Post" });

describeStores("replies", (stores) => {
  async function filled(): Promise<Ledger> {
    const ledger = await stores.open();
    await ledger.add(ferry, provenance);
    return ledger;
  }

  it("wait, are published, and are then shown at their passage", async () => {
    const { replies } = await filled();
    const { reply: sent } = await replies.send(reply);
    expect(sent).toMatchObject({ id: 1, state: "waiting", quote: passage, title: "Ferry towed away", decidedBy: null });
    expect(await replies.to(1)).toStrictEqual([]);
    expect((await replies.list({ state: "waiting" })).replies).toStrictEqual([sent]);
    expect(await replies.decide(1, publish)).toMatchObject({ state: "published", decidedBy: "ada", decidedReason: null });
    expect(await replies.to(1)).toStrictEqual([{ ...(await replies.one(1)), at: [...span], sentTo: "this" }]);
    expect((await replies.list({ state: "waiting" })).replies).toStrictEqual([]);
  });

  it("are refused for a reason, and may be decided anew", async () => {
    const { replies } = await filled();
    await replies.send({ ...reply, span: null });
    await expect(replies.decide(1, { ...publish, state: "refused", reason: " " })).rejects.toThrow("for a reason");
    expect(await replies.decide(1, { ...publish, state: "refused", reason: "abuse" })).toMatchObject({ state: "refused" });
    expect(await replies.to(1)).toStrictEqual([]);
    await replies.decide(1, publish);
    expect(await replies.to(1)).toMatchObject([{ quote: null, span: null, at: null, decidedReason: null }]);
    expect(await replies.decide(9, publish)).toBeNull();
    expect(await replies.to(9)).toBeNull();
    expect(await replies.one(9)).toBeNull();
  });

  it("are deleted by their token alone, for good", async () => {
    const { replies, find } = await filled();
    const { token } = await replies.send(reply);
    await replies.send({ ...reply, name: "Another" });
    await replies.decide(1, { ...publish, reason: "Bo Reader is right" });
    expect(token).toMatch(/^[\w-]{43}$/u);
    expect(await replies.remove(1, "x", "2024-06-03")).toBeNull();
    expect(await replies.remove(2, token, "2024-06-03")).toBeNull();
    const gone = await replies.remove(1, token, "2024-06-03T00:00:00Z");
    expect(gone).toMatchObject({ id: 1, state: "deleted", name: "", body: "", links: [], decidedBy: null, decidedReason: null });
    expect(await replies.remove(1, token, "2024-06-04T00:00:00Z")).toStrictEqual(gone);
    expect(await replies.to(1)).toStrictEqual([]);
    expect(await replies.addressOf(1)).toBeNull();
    expect(await replies.decide(1, publish)).toBeNull();
    expect(await replies.one(2)).toMatchObject({ name: "Another", state: "waiting" });
    expect((await find({ text: "smugglers" })).hits).toHaveLength(1);
  });

  it("keep the address apart: one method gives it", async () => {
    const { replies } = await filled();
    const { reply: sent } = await replies.send({ ...reply, email: ` ${email} ` });
    await replies.decide(1, publish);
    expect(await replies.addressOf(1)).toBe(email);
    expect(await replies.addressOf(2)).toBeNull();
    const shown = JSON.stringify([sent, await replies.one(1), await replies.list(), await replies.to(1)]);
    expect(shown.toLowerCase()).not.toContain("mail.example");
  });

  it("are found again in a newer version by their words", async () => {
    const ledger = await filled();
    const { replies } = ledger;
    await replies.send(reply);
    const [start] = span;
    await replies.send({ ...reply, span: [start + passage.indexOf("on Monday"), start + passage.length] });
    await replies.send({ ...reply, span: null });
    for (const id of [1, 2, 3]) await replies.decide(id, publish);
    const changed = `Late news. ${text.replace("Police arrested two smugglers", "Police  arrested\ntwo smugglers").replace("on Monday.", "on Tuesday.")}`;
    const { version } = await ledger.add(later(changed), provenance);
    expect(await replies.to(version)).toMatchObject([
      { id: 1, version: 1, at: null, sentTo: "earlier", quote: passage },
      { id: 2, at: null, quote: "on Monday." },
      { id: 3, at: null, sentTo: "earlier", quote: null },
    ]);
    const third = await ledger.add(later(`On Monday. ${changed.replace("on Tuesday.", "on Monday.")} It was on Monday.`), provenance); // prettier-ignore
    const placed = (await replies.to(third.version))!;
    expect(placed.map(({ at }) => at !== null)).toStrictEqual([true, true, false]);
    expect(placed[1]!.at![0]).toBe(placed[0]!.at![1] - "on Monday.".length);
    await replies.send({ ...reply, version: third.version, span: [0, 10] });
    await replies.decide(4, publish);
    expect((await replies.to(1))!.at(-1)).toMatchObject({ id: 4, at: null, sentTo: "later" });
  });

  it.each<readonly [Partial<NewReply>, string]>([
    [{ name: " \u202E\n " }, "a name is needed"],
    [{ name: "x".repeat(101) }, "at most 100 characters"],
    [{ email: "nobody" }, "the e-mail address is none"],
    [{ email: "a@b@c.example" }, "the e-mail address is none"],
    [{ email: "a@b.example\r\nbcc: c@d.example" }, "the e-mail address is none"],
    [{ body: "\n" }, "a text is needed"],
    [{ body: "x".repeat(5001) }, "at most 5000 characters"],
    [{ links: ["javascript:alert(1)"] }, "begins with https://"],
    [{ links: ["https://me:secret@a.example/"] }, "begins with https://"],
    [{ links: ["a.example"] }, "begins with https://"],
    [{ links: Array.from({ length: 6 }, () => "https://a.example/") }, "at most 5 links"],
    [{ links: [`https://a.example/${"x".repeat(1000)}`] }, "at most 1000 characters"],
    [{ body: "Write to bo.reader+tolvik@MAIL.example!" }, "would be published"],
    [{ name: email }, "would be published"],
    [{ links: [`https://a.example/?me=${encodeURIComponent(email)}`] }, "would be published"],
    [{ version: 2 }, "there is no document 2"],
    [{ span: [0, text.length + 1] }, "does not lie in"],
    [{ span: [5, 5] }, "does not lie in"],
    [{ span: [-1, 5] }, "does not lie in"],
  ])("refuses %j", async (part, message) => {
    const { replies } = await filled();
    const sending = replies.send({ ...reply, ...part });
    await expect(sending).rejects.toMatchObject({ code: "invalid-query", message: expect.stringContaining(message) });
    await expect(sending).rejects.not.toMatchObject({ message: expect.stringContaining("@mail") });
    expect((await replies.list()).replies).toStrictEqual([]);
  });

  it("are kept without what cannot be seen", async () => {
    const { replies } = await filled();
    const { reply: sent } = await replies.send({ ...reply, name: "\u202EBo \0 Reader\u2066", body: "a\r\nb\u0007\uD800" });
    expect(sent).toMatchObject({ name: "Bo \u{FFFD} Reader", body: "a\nb\u{FFFD}" });
  });

  it("name the correction that was made for them", async () => {
    const { replies } = await filled();
    await replies.send(reply);
    await expect(replies.linkCorrection(1, 7)).rejects.toThrow("there is no correction 7");
    expect(await replies.linkCorrection(1, null)).toMatchObject({ correction: null });
  });

  it("are listed a page at a time", async () => {
    const { replies } = await filled();
    for (const name of ["a", "b", "c"]) await replies.send({ ...reply, name });
    const first = await replies.list({ limit: 2 });
    expect(first.replies.map(({ name }) => name)).toStrictEqual(["c", "b"]);
    expect(await replies.list({ limit: 2, before: first.before! })).toMatchObject({ replies: [{ name: "a" }], before: null });
  });

  it.skipIf(stores.kind === "postgres")("leave nothing in the file once they were deleted", async () => {
    const there = stores.place();
    const ledger = await stores.open(there);
    await ledger.add(ferry, provenance);
    const { token } = await ledger.replies.send(reply);
    await ledger.replies.decide(1, publish);
    await ledger.replies.remove(1, token, "2024-06-03T00:00:00Z");
    await ledger.close();
    const bytes = readFileSync(there.location).toString("latin1");
    for (const word of [email, "Bo Reader", "There were **three**.", "court.example"]) expect(bytes).not.toContain(word);
  });
});
