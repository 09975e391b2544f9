import { Evidence } from '../Evidence';

/** Whether it reports one of these reasons. */
export function reports(evidence: Evidence, ...reasons: string[]): boolean {
  return reasons.includes(evidence.status.reason);
}

/** A parameter of its reason, as text. */
export function param({ status }: Evidence, name: string): string | undefined {
  const value = status.params[name];
  return value === undefined || value === '' ? undefined : String(value);
}

/** Parameters without those that are not known. */
export function known(
  params: Record<string, string | number | undefined>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string | number] =>
        entry[1] !== undefined && entry[1] !== '',
    ),
  );
}

/** A text that is said in a sentence: one line, without its full stop, not longer than anybody reads. */
export function saying(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  if (!line) return undefined;
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
