import type { Reading } from "@hearsay/core";
import type { WatchEvent } from "@hearsay/ingest";
import { services as fakes } from "./fake-services.ts";
import { ReadingBuilder } from "./reading-builder.ts";
import type { Services } from "../../src/read/services.ts";

// Services for a ledger: every “NAME said …” of a text is a statement, “collapsed” an event; its first line says where it is from: “url | outlet | published”.

export const services: Services = {
  ...fakes,
  describe: () => Promise.resolve({ model: "fake 1", program: "hearsay 0" }),
  async load(origin, signal) {
    const { text, ...loaded } = await fakes.load(origin, signal);
    return { ...loaded, ...headed(text) };
  },
  async *watch(feeds): AsyncGenerator<WatchEvent> {
    const none = { url: null, id: null, title: null, authors: [], published: null, updated: null };
    for (const feed of feeds) {
      yield { kind: "feed", feed, status: "read", title: "A feed", items: 2, fresh: 2 };
      const document = { text: "Mara Olin said the flood came.", url: `${feed}/1`, notes: [], provenance: [] };
      yield { kind: "document", name: `${feed}/1`, feed, item: none, document };
      yield { kind: "skipped", name: `${feed}/2`, rule: "http-status", message: "no such page", feed, item: none, retryAt: null };
    }
  },
  async openReader(options) {
    const reader = await fakes.openReader(options);
    return {
      async read(input) {
        const { sections: _, ...document } = (await reader.read(input)).document;
        return withRecords(input.text, { ...document, url: input.url ?? null });
      },
    };
  },
};

function headed(text: string): { text: string; url?: string; outlet?: string; published?: string } {
  const [head = "", ...rest] = text.split("\n");
  const [url, outlet, published] = head.split(" | ");
  return published === undefined ? { text } : { text: rest.join("\n").trim(), url: url!, outlet: outlet!, published };
}

function withRecords(text: string, document: Partial<Reading["document"]>): Reading {
  const builder = new ReadingBuilder(text).section("body", text);
  const [, name, content] = /(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) said ([^.]+)\./u.exec(text) ?? [];
  if (name !== undefined && content !== undefined)
    builder.entity("e1", { kind: "person", name, mentions: [`${name}#1`] }).statement("s1", {
      source: { words: `${name}#1`, kind: "person", entity: "e1" },
      cue: ["said#1", "state"],
      content: [content],
    });
  const fell = text.indexOf("collapsed");
  const event = { id: "v1", trigger: [fell, fell + 9], type: "OTHER", mode: null, actors: [], recipients: [], place: null, time: null, count: null, status: "actual", background: false, statement: null } as const; // prettier-ignore
  return builder.build(document, { events: fell < 0 ? [] : [event] });
}
