import { z } from "@hono/zod-openapi";

/** Who asks. */
export const sessionShape = z
  .object({
    owner: z.string().nullable().openapi({ description: "by what name changes are signed; null: a stranger, who may only look" }),
    public: z.boolean().openapi({ description: "whether strangers reach this server; if not, everybody owns it" }),
    passkeys: z.number().int().openapi({ description: "how many the owner has" }),
  })
  .openapi("Session");
export const passkeyShape = z.object({ id: z.string(), label: z.string(), madeAt: z.string() }).openapi("Passkey");

export const signInShape = z.object({ name: z.string().min(1).max(200), password: z.string().min(1).max(1024) });
/** What a browser's authenticator made; what is in it is checked by the library that knows WebAuthn. */
export const credentialShape = z.looseObject({
  id: z.string().min(1).max(2000),
  type: z.literal("public-key"),
  response: z.looseObject({}),
});
export const registrationShape = z.object({ credential: credentialShape, label: z.string().trim().max(80).default("") });
/** What a browser's authenticator is asked, as WebAuthn has it in JSON. */
export const optionsShape = z.looseObject({ challenge: z.string() }).openapi("PasskeyOptions");
