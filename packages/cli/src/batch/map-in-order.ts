import { Doorbell } from "./doorbell.ts";

/**
 * Works on items at the same time and gives the results in the order of the items. At most `ahead` items are taken
 * whose result has not been given, so that a million items need little memory, and nothing more is taken while
 * nobody asks for results.
 *
 * When `signal` is aborted, what is finished by then is given, still in order, and the rest is left.
 * @throws what `items` or `work` throws: failures that belong to an item are better given as results.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterator<T>,
  work: (item: T) => Promise<R>,
  ahead: number,
  signal: AbortSignal,
): AsyncGenerator<R, void> {
  const queue = new OrderedQueue(items, work);
  const onAbort = (): void => queue.bell.ring();
  signal.addEventListener("abort", onAbort);
  try {
    while (!signal.aborted && !queue.ended) {
      queue.fill(ahead);
      await queue.bell.wait();
      yield* queue.takeFinished();
    }
    yield* queue.takeAllFinished();
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

type Slot<R> = { readonly value: R } | null;

class OrderedQueue<T, R> {
  readonly bell = new Doorbell();
  readonly #items: AsyncIterator<T>;
  readonly #work: (item: T) => Promise<R>;
  // A slot is an object of its own identity, because its place moves while its work goes on.
  #slots: { result: Slot<R> }[] = [];
  #taking = false;
  #exhausted = false;
  #thrown: { readonly error: unknown } | null = null;

  constructor(items: AsyncIterator<T>, work: (item: T) => Promise<R>) {
    this.#items = items;
    this.#work = work;
  }

  get ended(): boolean {
    return this.#exhausted && this.#slots.length === 0;
  }

  /** Takes the next item, if there is room for one and none is being taken. */
  fill(ahead: number): void {
    if (this.#exhausted || this.#taking || this.#slots.length >= ahead) return;
    this.#taking = true;
    void this.#guarded(async () => {
      const next = await this.#items.next();
      this.#taking = false;
      if (next.done) this.#exhausted = true;
      else this.#start(next.value);
    });
  }

  /** The results up to the first unfinished item. */
  *takeFinished(): Generator<R, void> {
    this.#rethrow();
    for (let first = this.#slots[0]?.result; first; first = this.#slots[0]?.result) {
      this.#slots.shift();
      yield first.value;
    }
  }

  /** The results of every finished item. */
  *takeAllFinished(): Generator<R, void> {
    for (const { result } of this.#slots) if (result) yield result.value;
    this.#slots = [];
  }

  #start(item: T): void {
    const slot: { result: Slot<R> } = { result: null };
    this.#slots.push(slot);
    void this.#guarded(async () => {
      slot.result = { value: await this.#work(item) };
    });
  }

  async #guarded(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.#thrown ??= { error };
    }
    this.bell.ring();
  }

  #rethrow(): void {
    if (this.#thrown) throw this.#thrown.error;
  }
}
