import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import {
  ControlPlane,
  startControlPlane,
} from '@object-status/test-control-plane';

let plane: ControlPlane;

before(async () => {
  const binaries = process.env.KUBEBUILDER_ASSETS;
  assert.ok(binaries, 'run by test/manifests/run.mjs');
  plane = await startControlPlane({ binaries });
});

after(() => plane?.stop());

type Types = Record<string, string>;

/** What OpenAPI tells; whether a zero is written is known from the Go types alone. */
function toldByOpenApi(types: Types): Types {
  const told = Object.entries(types).map(([name, row]) => {
    const fields = row.replaceAll('!', '').split(' ');
    return [name, fields.filter(field => !field.endsWith(':s')).join(' ')];
  });
  return Object.fromEntries(told.filter(([, row]) => row !== ''));
}

it('the table of built-in types is what the server says of them', async () => {
  const { describeTypes } = await import('../describeTypes.mjs');
  const { fetchSchemas } = await import('../fetchSchemas.mjs');
  const { tableFile } = await import('../renderTable.mjs');
  const schemas = await fetchSchemas((path: string) =>
    plane.client.request({ path }),
  );
  const { kinds, types } = describeTypes(schemas, {});
  const { default: table } = await import(tableFile);
  assert.deepEqual(kinds, table.builtInKinds);
  assert.deepEqual(toldByOpenApi(types), toldByOpenApi(table.builtInTypes));
});
