import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explanationTexts } from './explanationTexts';
import { reasonTexts } from './reasonTexts';

const sources = join(__dirname, '..');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.includes('reasonTexts'))
  .map(name => ({ name, text: readFileSync(join(sources, name), 'utf8') }));
const tests = files.filter(({ name }) => name.endsWith('.test.ts'));
const production = files.filter(
  ({ name }) => !name.endsWith('.test.ts') && !name.includes('testUtils'),
);

function isQuotedIn(code: string, texts: Array<{ text: string }>): boolean {
  return texts.some(({ text }) => text.includes(`'${code}'`));
}

describe('sentences of reasons', () => {
  it.each(Object.keys(reasonTexts))(
    '%s is said by a rule, and some case shows it',
    code => {
      expect(isQuotedIn(code, production)).toBe(true);
      expect(isQuotedIn(code, tests)).toBe(true);
    },
  );
});

describe('sentences of explanations', () => {
  it.each(Object.keys(explanationTexts))(
    '%s ends some step, and some case shows it',
    code => {
      expect(isQuotedIn(code, production)).toBe(true);
      expect(isQuotedIn(code, tests)).toBe(true);
    },
  );
});
