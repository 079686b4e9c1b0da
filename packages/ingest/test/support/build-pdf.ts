export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

export interface PdfOptions {
  /** The text of each page, in the order of the program. */
  readonly pages: readonly (readonly PdfText[])[];
  /** Entries of the information dictionary, as they are written in a PDF. */
  readonly info?: Readonly<Record<string, string>>;
  /** An XMP packet. */
  readonly xmp?: string;
  readonly encrypted?: boolean;
}

const escape = (text: string): string => text.replace(/[\\()]/gu, String.raw`\$&`);

/** A small PDF in Helvetica, written out object by object (ISO 32000-1, 7.5). */
export function buildPdf({ pages, info = {}, xmp, encrypted = false }: PdfOptions): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R" + (xmp === undefined ? " >>" : " /Metadata 4 0 R >>"));
  add("");
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add(`<< /Type /Metadata /Subtype /XML /Length ${Buffer.byteLength(xmp ?? "")} >>\nstream\n${xmp ?? ""}\nendstream`);
  const kids = pages.map((texts) => {
    const program = texts
      .map(({ x, y, size = 10, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escape(text)}) Tj ET`)
      .join("\n");
    const content = add(`<< /Length ${program.length} >>\nstream\n${program}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  const infoObject = add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escape(value)})`)
      .join(" ")} >>`,
  );
  const password = `<${"5a".repeat(32)}>`;
  const encryption = encrypted ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O ${password} /U ${password} >>`) : null;
  return write(
    objects,
    `/Root 1 0 R /Info ${infoObject} 0 R${encryption === null ? "" : ` /Encrypt ${encryption} 0 R /ID [<00> <00>]`}`,
  );
}

function write(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1",
  );
}

/** Lines below each other. */
export const column = (x: number, top: number, lines: readonly string[], { size = 10, pitch = 12 } = {}): PdfText[] =>
  lines.map((text, i) => ({ x, y: top - i * pitch, size, text }));
