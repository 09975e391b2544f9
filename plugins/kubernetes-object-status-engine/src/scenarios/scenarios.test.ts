import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Section 5 of `health-rules.md` has so many. */
const COUNT = 35;

const numbers = readdirSync(__dirname)
  .filter(name => name.endsWith('.test.ts'))
  .map(name => readFileSync(join(__dirname, name), 'utf8'))
  .flatMap(text => [...text.matchAll(/^scenario\(\s*(\d+),/gm)])
  .map(([, number]) => Number(number));

it('every scenario of the handbook is tested, and no other', () => {
  const all = Array.from({ length: COUNT }, (_, index) => index + 1);
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(all);
});
