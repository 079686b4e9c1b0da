/** Unpacks a generated table: entries divided by “|”, key and value by “>”. */
export function pairs(packed: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const entry of packed.split("|")) {
    const middle = entry.indexOf(">");
    table.set(entry.slice(0, middle), entry.slice(middle + 1));
  }
  return table;
}

/** Unpacks generated lists, each with what it says of its words: `["GOV", "minister|president"]`. */
export function inverted<Value extends string>(lists: readonly (readonly [value: Value, words: string])[]): Map<string, Value> {
  const table = new Map<string, Value>();
  for (const [value, words] of lists) for (const word of words.split("|")) table.set(word, value);
  return table;
}
