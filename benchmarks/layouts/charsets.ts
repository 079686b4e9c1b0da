import iconv from "iconv-lite";

/** How a page is encoded and how it says so. */
export interface Charset {
  readonly name: string;
  /** As iconv has it. */
  readonly encoding: string;
  readonly mark: boolean;
  /** Words that it can write, beyond ASCII. */
  readonly letters: string;
  /** Whether it can be told from the bytes alone. */
  readonly isTold: boolean;
}

export const CHARSETS: readonly Charset[] = [
  { name: "utf-8", encoding: "utf-8", mark: false, letters: "Šimić – “Naïveté”", isTold: true },
  { name: "utf-8", encoding: "utf-8", mark: true, letters: "Żółć – 東京", isTold: true },
  { name: "utf-16le", encoding: "utf-16le", mark: true, letters: "Göteborg – “Дом”", isTold: true },
  { name: "windows-1252", encoding: "windows-1252", mark: false, letters: "Müller – “Crème”", isTold: true },
  { name: "iso-8859-1", encoding: "iso-8859-1", mark: false, letters: "Ångström é", isTold: false },
  { name: "iso-8859-15", encoding: "iso-8859-15", mark: false, letters: "Œuvre Šafář €".replace("ř", "r"), isTold: false },
  { name: "windows-1251", encoding: "windows-1251", mark: false, letters: "Ольга Петрова", isTold: false },
  { name: "gb18030", encoding: "gb18030", mark: false, letters: "王毅 北京", isTold: false },
];

/** `header`: that of HTTP alone; `meta`: the page alone; `both`: HTTP rightly, the page wrongly; `none`: neither. */
const WAYS = ["header", "meta", "both", "none"] as const;

export interface Encoded {
  readonly way: (typeof WAYS)[number];
  readonly headers: readonly string[];
  readonly bytes: Buffer;
}

/** A page in a character set; where it stands `<!--charset-->` it says so, in the way of this number. */
export function encodePage(html: string, { name, encoding, mark, isTold }: Charset, number: number): Encoded {
  const ways = isTold ? WAYS : WAYS.slice(0, 3);
  const way = ways[number % ways.length]!;
  const meta = way === "meta" ? name : way === "both" ? (name === "utf-8" ? "iso-8859-1" : "utf-8") : null;
  const told = html.replace("<!--charset-->", meta === null ? "" : `<meta charset="${meta}">`);
  // What the set cannot write is written as references, as systems do.
  const writable = Array.from(told, (sign) => (iconv.decode(iconv.encode(sign, encoding), encoding) === sign ? sign : `&#${sign.codePointAt(0)};`)).join(""); // prettier-ignore
  return {
    way,
    headers: [`Content-Type: text/html${way === "header" || way === "both" ? `; charset=${name}` : ""}`],
    bytes: iconv.encode(writable, encoding, { addBOM: mark }),
  };
}
