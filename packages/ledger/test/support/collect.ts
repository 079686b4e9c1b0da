/** All that an iterable gives, as `change` makes it. */
export async function collect<Item, Made = Item>(
  items: AsyncIterable<Item>,
  change: (item: Item) => Made = (item) => item as unknown as Made,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for await (const item of items) made.push(change(item));
  return made;
}
