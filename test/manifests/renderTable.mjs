import { join } from 'node:path';

/** Where the table stands that the engine reads. */
export const tableFile = join(
  import.meta.dirname,
  ...['..', '..', 'plugins', 'kubernetes-object-status-engine', 'src'],
  ...['kubernetes', 'manifest', 'types', 'builtInTypes.generated.ts'],
);

const linesOf = entries =>
  Object.entries(entries).map(
    ([name, value]) => `  '${name}':\n    '${value}',\n`,
  );

/** The table as a file of TypeScript. */
export function renderTable({ kinds, types }, version) {
  return `// Written by test/manifests/generate.mjs from the OpenAPI documents and Go types of Kubernetes ${version}.
/* eslint-disable */

/** Which type a kind has: by apiVersion and kind. @internal */
export const builtInKinds: Record<string, string> = {
${linesOf(kinds).join('')}};

/** The fields of each type that are no plain values left out when zero; builtInType.ts reads them. @internal */
export const builtInTypes: Record<string, string> = {
${linesOf(types).join('')}};
`;
}
