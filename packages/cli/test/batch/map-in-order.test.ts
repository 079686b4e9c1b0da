import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapInOrder } from "../../src/batch/map-in-order.ts";

const never = new AbortController().signal;

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

async function collected<T>(results: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const result of results) found.push(result);
  return found;
}

async function* broken(): AsyncGenerator<number> {
  yield 0;
  throw new Error("no more");
}

const hangingAtOne = (item: number): Promise<number> => (item === 1 ? new Promise(() => {}) : Promise.resolve(item));

async function throwingAtTwo(item: number): Promise<number> {
  if (item === 2) throw new Error("broken");
  return item;
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};

describe("mapInOrder", () => {
  it("gives results in the order of the items, however long each takes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 8 }), async (times, ahead) => {
        const work = async (item: number): Promise<number> => {
          await turns(times[item] ?? 0);
          return item;
        };
        const results = await collected(mapInOrder(numbers(times.length), work, ahead, never));
        expect(results).toEqual(times.map((_, index) => index));
      }),
    );
  });

  it("never has more than `ahead` items under way", async () => {
    let underWay = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++underWay);
      await turns(5);
    };
    for await (const _ of mapInOrder(numbers(50), work, 4, never)) {
      underWay--;
      await turns(20);
    }
    expect(most).toBe(4);
  });

  it("takes nothing more while nobody asks", async () => {
    let taken = 0;
    const results = mapInOrder(numbers(100), async () => taken++, 3, never);
    await results.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(taken).toBeLessThanOrEqual(4);
  });

  it("gives what is finished when it is aborted, in order, and leaves the rest", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    expect(await collected(mapInOrder(numbers(100), hangingAtOne, 4, controller.signal))).toEqual([0, 2, 3, 4]);
  });

  it("gives nothing when it was aborted before", async () => {
    expect(await collected(mapInOrder(numbers(3), async (item) => item, 2, AbortSignal.abort()))).toEqual([]);
  });

  it("throws what the work throws", async () => {
    await expect(collected(mapInOrder(numbers(5), throwingAtTwo, 2, never))).rejects.toThrow("broken");
  });

  it("throws what the items throw", async () => {
    await expect(collected(mapInOrder(broken(), async (item) => item, 2, never))).rejects.toThrow("no more");
  });
});
