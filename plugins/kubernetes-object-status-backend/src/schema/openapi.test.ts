import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { openApiDocument } from './openapi.generated';

it('is generated from the document as it is: run "npm run generate"', async () => {
  const path = resolvePackagePath(
    '@object-status/backstage-plugin-kubernetes-object-status-backend',
    'src/schema/openapi.yaml',
  );

  expect(openApiDocument).toEqual(parse(await readFile(path, 'utf8')));
});
