import { createHash } from "node:crypto";

const DIGESTS = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3-256", "ripemd160"] as const;
/** So many characters of a hash are enough to know it by, also where it was cut short. */
const ENOUGH = 14;

/** What an address can be known by in what is printed, each with its name: itself in several writings, and hashes of it, in lower case and as it is. */
function tracesOf(email: string): ReadonlyMap<string, string> {
  const [local = "", domain = ""] = email.split("@");
  const lower = email.toLowerCase();
  const traces = new Map<string, string>();
  const add = (name: string, trace: string): void => void traces.set(trace, name);
  add("the name before the @", local);
  add("the name before the @, in lower case", local.toLowerCase());
  add("the domain", domain);
  add("the domain, in lower case", domain.toLowerCase());
  for (const form of new Set([email, lower, email.toUpperCase()])) {
    add("itself", form);
    add("percent-encoded", encodeURIComponent(form));
    add("with entities", form.replace("@", "&#64;"));
    add("hexadecimal", Buffer.from(form).toString("hex"));
    // Base64 depends on where in its three bytes a text begins.
    for (const shift of ["", "x", "xx"]) add("base64", Buffer.from(shift + form).toString("base64").slice(4, -4)); // prettier-ignore
    for (const written of [form, ` ${form}`, `${form} `, `${form}\n`, `mailto:${form}`])
      for (const digest of DIGESTS) {
        const hash = createHash(digest).update(written).digest();
        add(digest, hash.toString("hex").slice(0, ENOUGH));
        add(digest, hash.toString("hex").slice(0, ENOUGH).toUpperCase());
        add(digest, hash.toString("base64").slice(0, ENOUGH));
        add(digest, hash.toString("base64url").slice(0, ENOUGH));
      }
  }
  return traces;
}

/** The traces of an address that are found in something, by their names. */
export function tracesIn(shown: string | Uint8Array, email: string): readonly string[] {
  const text = typeof shown === "string" ? shown : Buffer.from(shown).toString("latin1");
  return [...tracesOf(email)].filter(([trace]) => text.includes(trace)).map(([, name]) => name);
}
