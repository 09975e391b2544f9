const maxLength = 300;

// C0 and C1 controls, bidi marks, zero-width characters and line separators.
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const bearer = /\bbearer\s+[^\s"',;]+/gi;
const jsonWebToken = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g;
const userInfo = /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]{1,500}@/gi;

/**
 * Text of a cluster or a library, fit for a message or a log line: one line, at
 * most 300 characters, without control or bidi characters and without what
 * looks like a credential.
 *
 * @internal
 */
export function safeText(text: string): string {
  // Cut first, so that a flood costs nothing; the masks may shorten it further.
  return text
    .slice(0, maxLength)
    .replace(invisible, ' ')
    .replace(bearer, 'Bearer ***')
    .replace(jsonWebToken, '***')
    .replace(userInfo, '$1***@')
    .trim();
}
