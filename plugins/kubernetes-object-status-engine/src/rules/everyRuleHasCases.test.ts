import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { existingKinds } from './general/existingKinds';
import { generic } from './general/generic';
import { kindRules } from './index';
import { KindRule } from './KindRule';

const sources = join(__dirname, '..');

function filesEndingWith(end: string): string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(end))
    .map(name => name.split(sep).join('/'));
}

/** Families share a file of cases that walks them; any other kind has its own. */
function casesOf(rule: KindRule): string {
  if (existingKinds.includes(rule)) return 'existingKinds';
  if (rule === generic) return 'generic';
  // A leading abbreviation is one word: `apiService`.
  return rule.kind.replace(/^[A-Z]+(?=[A-Z])|^[A-Z]/, word =>
    word.toLowerCase(),
  );
}

describe('the rules of kinds', () => {
  const tests = filesEndingWith('.test.ts');

  it.each([...kindRules, generic].map(rule => [rule.kind, rule] as const))(
    '%s has a file of cases that speaks of it',
    (_, rule) => {
      const name = casesOf(rule);
      const file = tests.find(each => each.endsWith(`/${name}.test.ts`));
      expect(file).toBeDefined();
      const text = readFileSync(join(sources, file ?? ''), 'utf8');
      expect(text).toContain(`from './${name}'`);
      expect(text).toMatch(/ruleCases\(|judgeCases\(/);
    },
  );
});
