/** What stands where a secret stood. */
export const mask = '***';

/** Longest message that is kept, in characters. */
const longestMessage = 4_096;

// Each pattern takes linear time: repetitions are bounded or end at a
// character that they cannot contain.
const userInfo = /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]+@/gi;
const credentials = /\b(bearer|basic)\s{1,3}[a-z0-9+/=._~-]{8,}/gi;
const jsonWebToken = /\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g;
const pemBlock =
  /-----BEGIN [A-Z0-9 ]{1,40}-----[\s\S]*?(?:-----END [A-Z0-9 ]{1,40}-----|$)/g;
const longBase64 = /[A-Za-z0-9+/_-]{40,}={0,2}/g;

/**
 * Masks what looks like a secret in a text from a cluster or a manifest: user
 * info in addresses, bearer and basic credentials, web tokens, PEM blocks and
 * long base64. Digests in hexadecimal stay: they name images.
 */
export function maskText(text: string): string {
  return text
    .replace(pemBlock, mask)
    .replace(userInfo, `$1${mask}@`)
    .replace(jsonWebToken, mask)
    .replace(credentials, `$1 ${mask}`)
    .replace(longBase64, found => (isRandomLooking(found) ? mask : found));
}

/** Names and digests keep to one case; encoded bytes have both, and digits. */
function isRandomLooking(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text);
}

/** A message as it is kept: masked, at most 4,096 characters. */
export function maskMessage(text: string): string {
  // Cut first as well: masking a message of megabytes would take seconds.
  const masked = maskText(text.slice(0, 2 * longestMessage));
  return masked.length > longestMessage
    ? `${masked.slice(0, longestMessage - 1)}…`
    : masked;
}
