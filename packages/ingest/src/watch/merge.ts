/**
 * The values of several generators, as they come, `limit` of the generators at a time. A generator goes on only when
 * its last value was taken and the next is asked for, as it would alone.
 */
export async function* merge<T>(generators: Iterable<AsyncGenerator<T, void>>, limit: number): AsyncGenerator<T, void> {
  const waiting = generators[Symbol.iterator]();
  const active = new Map<AsyncGenerator<T, void>, Promise<Next<T>>>();
  const advance = (generator: AsyncGenerator<T, void>): void => {
    const next = generator.next().then((result) => ({ generator, result }));
    // Whoever fails while another is waited for is heard when its turn comes.
    next.catch(() => {});
    active.set(generator, next);
  };
  const start = (): void => {
    const next = waiting.next();
    if (!next.done) advance(next.value);
  };
  try {
    for (let i = 0; i < limit; i += 1) start();
    while (active.size > 0) {
      const { generator, result } = await Promise.race(active.values());
      active.delete(generator);
      if (result.done) {
        start();
      } else {
        // Put last, so that a generator that is always ready does not keep the others waiting.
        yield result.value;
        advance(generator);
      }
    }
  } finally {
    await Promise.allSettled([...active.keys()].map((generator) => generator.return()));
  }
}

interface Next<T> {
  readonly generator: AsyncGenerator<T, void>;
  readonly result: IteratorResult<T, void>;
}
