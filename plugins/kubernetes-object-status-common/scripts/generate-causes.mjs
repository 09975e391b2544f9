// Writes docs/causes.md: every cause with its sentences and what to do, from src/texts.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const require = createRequire(import.meta.url);
// The texts are TypeScript source: they are compiled while they are loaded.
require('@backstage/cli/config/nodeTransform.cjs');
const { causeTexts } = require('../src/texts/causeTexts.ts');

const file = new URL('../../../docs/causes.md', import.meta.url);

const intro = `# Causes

Written by \`npm run generate\` from \`plugins/kubernetes-object-status-common/src/texts\`: change the
texts there. A cause code says why an object is not as it should be; it is the same in the API, on the
page, in the terminal, in JUnit and in reports. Codes may be added, none changes its meaning.

What stands in _italics_ is filled in from what is at hand: the object's status, its events, its
containers, what hangs on it. Of several sentences the first is said of which all is known.`;

/** Places in italics; what is only a condition is left out. */
function readable(text) {
  const said = text.replace(/\{\{[?!]\w+\}\}/g, '');
  const [words, command] = said.split(/(?<=: )(?=kubectl )/);
  const marked = words
    .replace(/([*_<>])/g, '\\$1')
    .replace(/\{\{(\w+)\}\}/g, '_$1_');
  if (command === undefined) return marked;
  return `${marked}\`${command.replace(/\{\{(\w+)\}\}/g, '<$1>')}\``;
}

function sectionOf([code, text]) {
  const { title, sentences, actions, ruledOut, documentation } = text;
  const parts = [
    `## ${code}`,
    `**${title}.**`,
    sentences.map(each => `- ${readable(each)}`).join('\n'),
    'What to do:',
    Object.values(actions)
      .map((each, index) => `${index + 1}. ${readable(each)}`)
      .join('\n'),
    ruledOut &&
      `When it was looked for and is not the cause: ${readable(ruledOut)}`,
    documentation && `[Kubernetes documentation](${documentation})`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

const codes = Object.entries(causeTexts).sort(([one], [other]) =>
  one < other ? -1 : 1,
);
const table = [
  '| Code | Cause |',
  '| --- | --- |',
  ...codes.map(
    ([code, { title }]) => `| [${code}](#${code.toLowerCase()}) | ${title} |`,
  ),
].join('\n');
const page = [intro, table, ...codes.map(sectionOf)].join('\n\n');
const options = await prettier.resolveConfig(fileURLToPath(file));
await writeFile(
  file,
  prettier.format(page, { ...options, parser: 'markdown' }),
);
