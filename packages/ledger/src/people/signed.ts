/** Who did something, why, and when (ISO 8601). */
export interface Signed {
  readonly author: string;
  readonly reason: string;
  readonly at: string;
}
