// Writes docs/shipped-rules.md: the rules of src/rulePack, each as it would stand in a
// configuration, so that one can be read, copied and changed.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const require = createRequire(import.meta.url);
// The engine is TypeScript source: it is compiled while it is loaded.
require('@backstage/cli/config/nodeTransform.cjs');
const { rulePack } = require('../src/rulePack/index.ts');

const file = new URL('../../../docs/shipped-rules.md', import.meta.url);
const expressions = [
  'paused',
  'unknown',
  'inProgress',
  'failed',
  'successful',
  'message',
];

const intro = `# Shipped health rules

Written by \`npm run generate\` from \`plugins/kubernetes-object-status-engine/src/rulePack\`: change
the rules there. [Health rules](health-rules.md) tells how to read one and how to put your own in its
place. Rules that are the same for several kinds of a group stand once.`;

const byName = (one, other) => (one < other ? -1 : Number(one > other));

/** The rules of a group; those that differ in nothing but their kind together. */
function rulesOf(group) {
  const known = new Map();
  for (const { kind, group: _, ...rule } of rulePack.filter(
    each => each.group === group,
  )) {
    const key = JSON.stringify(rule);
    known.set(key, { kinds: [...(known.get(key)?.kinds ?? []), kind], rule });
  }
  return [...known.values()];
}

function yamlOf(group, kind, rule) {
  const lines = [`- group: '${group}'`, `  kind: '${kind}'`];
  for (const name of expressions)
    if (rule[name] !== undefined)
      lines.push(`  ${name}: |-`, `    ${rule[name]}`);
  if (rule.children?.length > 0) lines.push('  children:');
  for (const { apiVersion, kind: child } of rule.children ?? [])
    lines.push(`    - { apiVersion: '${apiVersion}', kind: '${child}' }`);
  return lines.join('\n');
}

function sectionOf(group) {
  const parts = rulesOf(group).map(({ kinds, rule }) =>
    [
      `**${kinds.join(', ')}**${rule.note ? `: ${rule.note}` : ''}`,
      `\`\`\`yaml\n${yamlOf(group, kinds[0], rule)}\n\`\`\``,
    ].join('\n\n'),
  );
  return [`## ${group.replace('*', '\\*')}`, ...parts].join('\n\n');
}

const groups = [...new Set(rulePack.map(({ group }) => group))].sort(byName);

/** As GitHub names the headings: without dots and stars, equal ones numbered. */
const anchors = new Map();
for (const group of groups) {
  const plain = group.replace(/[^-a-z0-9]/g, '');
  const same = [...anchors.values()].filter(each => each.plain === plain);
  const suffix = same.length > 0 ? `-${same.length}` : '';
  anchors.set(group, { plain, anchor: `${plain}${suffix}` });
}

const contents = groups.map(group => {
  const kinds = rulePack.filter(each => each.group === group).map(r => r.kind);
  const names = kinds.sort(byName).join(', ').replace('*', 'every other kind');
  return `- [${group.replace('*', '\\*')}](#${
    anchors.get(group).anchor
  }): ${names}`;
});
const count = `${rulePack.length} kinds of ${groups.length} groups have a rule.`;

const text = [intro, count, contents.join('\n'), ...groups.map(sectionOf)].join(
  '\n\n',
);
const options = await prettier.resolveConfig(fileURLToPath(file));
await writeFile(
  file,
  await prettier.format(text, { ...options, parser: 'markdown' }),
);
