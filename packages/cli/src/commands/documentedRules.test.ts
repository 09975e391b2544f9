import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { celRulesSchema } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { checkCelRule } from '@object-status/backstage-plugin-kubernetes-object-status-engine/cel';
import { parse } from 'yaml';
import { z } from 'zod';

const configurationSchema = z.object({
  kubernetesObjectStatus: z.object({ rules: z.array(z.unknown()) }),
});

const docs = join(__dirname, '../../../../docs');

/** The lists of rules that stand in YAML in a page, those of a configuration included. */
function rulesIn(page: string): unknown[] {
  const text = readFileSync(join(docs, page), 'utf8');
  const blocks = [...text.matchAll(/^```yaml\n([^]*?)^```/gm)];
  return blocks.map(([, block]) => {
    const value: unknown = parse(block, { version: '1.1' });
    return Array.isArray(value)
      ? value
      : configurationSchema.parse(value).kubernetesObjectStatus.rules;
  });
}

describe.each([
  ['health-rules.md', 4],
  ['shipped-rules.md', 200],
])('the rules in docs/%s', (page, atLeast) => {
  it('can be used as they stand there', () => {
    const lists = rulesIn(page);
    expect(lists.length).toBeGreaterThanOrEqual(atLeast);
    const rules = lists.flatMap(list => celRulesSchema.parse(list));
    expect(rules.flatMap(checkCelRule)).toEqual([]);
  });
});
