import type { Passkey } from "@hearsay/ledger";
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";

/** A passkey stands in for a password, so its authenticator has to make sure of the person (a finger, a code) and to know the name itself. */
const authenticatorSelection = { residentKey: "required", userVerification: "required" } as const;
/** EdDSA, ES256, RS256 (COSE): what authenticators have, and Node checks without experiments. */
const supportedAlgorithmIDs = [-8, -7, -257];
const transportsOf = (transports: readonly string[]): AuthenticatorTransport[] => [...transports] as AuthenticatorTransport[];

export async function registrationOptions(
  origin: URL,
  account: number,
  owner: string,
  known: readonly Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: "Hearsay",
    rpID: origin.hostname,
    userID: new TextEncoder().encode(`hearsay-${account}`),
    userName: owner,
    attestationType: "none",
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: transportsOf(transports) })),
    authenticatorSelection,
    supportedAlgorithmIDs,
  });
}

/** A new passkey, checked; null where it was not made for this challenge and origin. */
export async function checkRegistration(
  origin: URL,
  credential: unknown,
  expectedChallenge: string,
): Promise<Pick<Passkey, "id" | "publicKey" | "counter" | "transports"> | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: credential as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: origin.origin,
      expectedRPID: origin.hostname,
      supportedAlgorithmIDs,
    });
    if (!verified || registrationInfo === undefined) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { id, publicKey, counter, transports: transports.filter((one) => /^[a-z-]{1,20}$/u.test(one)).slice(0, 8) };
  } catch {
    // The library throws for every fault of an answer.
    return null;
  }
}

/** It names no passkeys: nobody learns from it who has any. */
export const signInOptions = async (origin: URL): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({ rpID: origin.hostname, userVerification: "required" });

/** The count of a passkey after it signed this challenge; null where it did not, or counts backwards, as a copy of it does. */
export async function checkSignIn(
  origin: URL,
  credential: unknown,
  expectedChallenge: string,
  { id, publicKey, counter, transports }: Passkey,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: credential as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: origin.origin,
      expectedRPID: origin.hostname,
      credential: { id, publicKey: new Uint8Array(publicKey), counter, transports: transportsOf(transports) },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
