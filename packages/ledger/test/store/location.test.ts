import { expect, it } from "vitest";
import { parseLocation } from "../../src/store/location.ts";

it.each([
  ["news.hearsay", "sqlite", "news.hearsay"],
  ["/tmp/postgres/x", "sqlite", "/tmp/postgres/x"],
  ["postgres://me:secret@db.example/news", "postgres", "postgres://me@db.example/news"],
  ["postgresql://db.example/news?password=secret&user=me", "postgres", "postgresql://db.example/news?user=me"],
])("%s", (location, kind, shown) => {
  expect(parseLocation(location)).toMatchObject({ kind, shown });
});
