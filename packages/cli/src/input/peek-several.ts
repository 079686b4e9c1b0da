/** Items, and whether there is more than one. */
export interface Peeked<T> {
  readonly several: boolean;
  readonly items: AsyncIterator<T>;
}

/**
 * Looks whether there is more than one item, which decides how the readings are printed and whether workers are worth
 * their start. The items that were looked at are still among those given.
 */
export async function peekSeveral<T>(source: AsyncIterator<T>): Promise<Peeked<T>> {
  const seen = [await source.next()];
  if (!seen[0]?.done) seen.push(await source.next());
  const several = seen.length === 2 && seen[1]?.done !== true;
  return { several, items: { next: async () => seen.shift() ?? source.next() } };
}
