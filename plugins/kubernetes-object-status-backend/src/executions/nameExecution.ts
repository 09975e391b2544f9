const ordinals = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'],
  ...['eighth', 'ninth', 'tenth'],
];

/**
 * What people call an execution: its version, and which run of it where there
 * were several (`1.3.8, second run`), or its title.
 */
export function nameExecution(
  { version, title }: { version?: string; title?: string },
  run: number,
): string {
  if (version === undefined) return title ?? 'a later deployment';
  if (run <= 1) return version;
  const ordinal = ordinals[run - 1];
  return `${version}, ${ordinal ? `${ordinal} run` : `run ${run}`}`;
}
