import { mask, maskText } from '../redaction/maskText';

/** Longest line that is kept, in characters. */
const longestLine = 2_000;

/** Most characters of one tail that are kept; the newest stay. */
const longestTail = 32 * 1024;

// Colours and cursor moves of terminals, then what else cannot be seen; a line
// break stays. They go first: inside a secret they would hide it from the masks.
const escapeCodes =
  // eslint-disable-next-line no-control-regex
  /\u001b(?:\[[0-9;?]{0,20}[ -/]{0,5}[@-~]|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\)?)/g;
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Of a PEM block whose beginning is not in the tail any more. */
const pemEnd = /^(?:(?!-----BEGIN )[\s\S])*?-----END [A-Z0-9 ]{1,40}-----/;

// What programs print of their settings: a name that says secret, then a value.
const named =
  /\b([a-z0-9_.-]{0,60}(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)[a-z0-9_-]{0,20}["']?\s{0,3}[=:]\s{0,3})("[^"\n]{1,4000}"|'[^'\n]{1,4000}'|[^\s,;&"'}\]]{1,4000})/gi;
const accessKeys =
  /\b(?:A(?:KIA|SIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{20,255}|glpat-[\w-]{20,100}|xox[abprs]-[\w-]{10,200}|sk-[\w-]{20,200})/g;

/** Lines as they may be kept, and what became of them. */
export interface MaskedLog {
  lines: string[];
  /** Values that were taken out. */
  masked: number;
  /** Lines before these, or parts of these, were left out. */
  isCut: boolean;
}

function maskAll(text: string): string {
  return maskText(
    text
      .replace(escapeCodes, '')
      .replace(/\r\n?/g, '\n')
      .replace(invisible, '')
      .replace(pemEnd, mask),
  )
    .replace(named, `$1${mask}`)
    .replace(accessKeys, mask);
}

/**
 * What a container wrote, as it may be kept: masked as a whole, because some
 * secrets span lines, then cut to its newest lines. Of programs' own words more
 * is masked than of the cluster's: values after names that say secret.
 */
export function maskLog(text: string): MaskedLog {
  const before = text.split(mask).length;
  const clean = maskAll(text);
  const masked = Math.max(0, clean.split(mask).length - before);
  const all = clean.replace(/\n$/, '').split('\n');
  const lines: string[] = [];
  let size = 0;
  let isCut = false;
  for (const line of clean === '' ? [] : all.reverse()) {
    const kept =
      line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
    size += kept.length;
    isCut ||= kept !== line;
    if (size > longestTail)
      return { lines: lines.reverse(), masked, isCut: true };
    lines.push(kept);
  }
  return { lines: lines.reverse(), masked, isCut };
}
