import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { causeCodes } from '../diagnosis/causeCodes';
import { reasonCodes, reasonsOfClusters } from './reasonCodes';
import { reasonTexts } from './reasonTexts';

const sources = join(__dirname, '..');
const page = join(sources, '..', '..', '..', 'docs', 'reasons.md');

function read(folder: string): string[] {
  return readdirSync(join(sources, folder), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => readFileSync(join(sources, folder, name), 'utf8'));
}

/** What the engine's own rules and its judge give: the first argument of a verdict. */
const given = [...read('rules'), ...read('judging')].flatMap(text =>
  [
    ...text.matchAll(
      /\b(?:successful|inProgress|failed|paused|unknown)\(\s*'(\w+)'/g,
    ),
  ].map(([, code]) => code),
);

const waitingReasons = readFileSync(
  join(sources, 'rules', 'pod', 'waitingReasons.ts'),
  'utf8',
);
const kept = [...waitingReasons.matchAll(/new Set\(\[(.*?)\]\)/gs)].flatMap(
  ([, codes]) => [...codes.matchAll(/'(\w+)'/g)].map(([, code]) => code),
);

function rowsOf(reasons: Record<string, readonly string[]>): string {
  const texts: Record<string, unknown> = reasonTexts;
  return Object.entries(reasons)
    .map(([reason, causes]) => {
      const text = texts[reason];
      const plural = text as { other?: string } | undefined;
      const sentence = typeof text === 'string' ? text : plural?.other;
      const points = causes.map(code => `\`${code}\``).join(', ');
      return `| \`${reason}\` | ${sentence ?? ''} | ${points} |`;
    })
    .join('\n');
}

function render(): string {
  const head = '| Reason | Sentence | Points to |\n| --- | --- | --- |';
  return [
    '# Reasons',
    'What an object reports, as a stable code. What stands in braces is a parameter of the reason. A reason may have further sentences where more is known. Written by the test `reasonCodes.test.ts` with `OBJECT_STATUS_WRITE_PAGES=1`.',
    '## Given by the engine',
    `${head}\n${rowsOf(reasonCodes)}`,
    '## Kept as the cluster gives them',
    `${head}\n${rowsOf(reasonsOfClusters)}`,
    "Any other reason of a waiting container that begins with `Err` or ends with `Error` or `BackOff`, a failed Job's reason and the reason of a custom resource's deciding condition keep their name as well; so do the reasons of rules of your own.",
    '',
  ].join('\n\n');
}

describe('reasons', () => {
  it('are in the list when a rule gives them, and only then', () => {
    expect(Object.keys(reasonCodes).sort()).toEqual([...new Set(given)].sort());
  });

  it('of waiting containers are in the list', () => {
    const known = [...Object.keys(reasonsOfClusters)];
    expect(known.sort()).toEqual([...new Set(kept)].sort());
  });

  it('point to causes that there are', () => {
    const causes = Object.values({ ...reasonCodes, ...reasonsOfClusters });
    expect(causeCodes).toEqual(expect.arrayContaining(causes.flat()));
  });

  it('stand in docs/reasons.md', () => {
    const squeezed = (text: string) => text.replace(/[ -]+/g, ' ').trim();
    if (process.env.OBJECT_STATUS_WRITE_PAGES) writeFileSync(page, render());
    expect(squeezed(readFileSync(page, 'utf8'))).toBe(squeezed(render()));
  });
});
