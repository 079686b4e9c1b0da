/** Rows of cells, read by RFC 4180 alone; throws where it is broken. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== "") {
    const [found, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/u.exec(rest) ?? [];
    if (found === undefined) throw new Error(`no cell at ${JSON.stringify(rest.slice(0, 40))}`);
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push(row.splice(0));
    rest = rest.slice(found.length);
  }
  if (row.length > 0) throw new Error("the last line has no end");
  return rows;
}
