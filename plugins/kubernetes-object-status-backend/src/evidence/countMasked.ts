import { mask } from '../redaction/maskText';

function masksIn(text: string): number {
  return text.split(mask).length - 1;
}

/** How many values masking took out of something. */
export function countMasked(before: unknown, after: unknown): number {
  const masks = masksIn(JSON.stringify(after) ?? '');
  if (masks === 0) return 0;
  return Math.max(0, masks - masksIn(JSON.stringify(before) ?? ''));
}
