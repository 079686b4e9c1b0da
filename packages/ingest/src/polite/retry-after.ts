/**
 * When a server asks to be asked again, in milliseconds since 1970; null when it says nothing that can be understood
 * (RFC 9110, 10.2.3: seconds, or a date).
 */
export function retryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? "";
  if (/^\d{1,10}$/u.test(value)) return now + 1000 * Number(value);
  const date = /^[A-Za-z]{3,9},? /u.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(now, date);
}
