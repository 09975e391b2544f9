/** The next patch version after the highest of these; others than `1.2.3` are passed over. @internal */
export function nextVersion(versions: readonly (string | undefined)[]): string {
  const [major, minor, patch] = versions
    .map(numbersOf)
    .filter(numbers => numbers !== undefined)
    .reduce((high, each) => (isAbove(each, high) ? each : high), [0, 0, 0]);
  return [major, minor, patch + 1].join('.');
}

function numbersOf(version: string | undefined): number[] | undefined {
  const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version ?? '');
  return match ? match.slice(1).map(Number) : undefined;
}

function isAbove(a: number[], b: number[]): boolean {
  const different = a.findIndex((part, index) => part !== b[index]);
  return different >= 0 && a[different] > b[different];
}
