import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  comparisonSchema,
  createdExecutionSchema,
  dossierSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { anExecution, aStep } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

const deployment = (image: string) => ({
  ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } },
  spec: { template: { spec: { containers: [{ name: 'app', image }] } } },
});
const secret = (password: string) => ({
  ...{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db' } },
  stringData: { password },
});

/** One whose cluster never answers. */
async function record(portal: Portal, image: string, password = 'x') {
  const { body } = await portal.post(
    '/v1/executions',
    anExecution({
      entityRef: 'component:default/checkout',
      version: image,
      steps: [aStep({ manifests: [deployment(image), secret(password)] })],
    }),
  );
  return createdExecutionSchema.parse(body).id;
}

/** May not see evidence. */
const withoutEvidence = mockServices.permissions.mock({
  authorizeConditional: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorize: async requests =>
    requests.map(({ permission }) => ({
      result:
        permission.name === 'kubernetes-object-status.evidence.read'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    })),
});

describe('comparing executions', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  it('says which fields differ, and never a value of a Secret', async () => {
    const one = await record(portal, 'web:1', 'swordfish');
    const other = await record(portal, 'web:2', 'opensesame');
    const { status, body, text } = await portal.get(
      `/v1/executions/${other}/compare?with=${one}`,
    );

    expect(status).toBe(200);
    const { before, after, objects, images, ...rest } =
      comparisonSchema.parse(body);
    expect([before.id, after.id]).toEqual([one, other]);
    expect(objects.map(({ kind, fields }) => [kind, fields])).toEqual([
      [
        'Deployment',
        [
          {
            path: 'spec.template.spec.containers[app].image',
            ...{ before: 'web:1', after: 'web:2' },
          },
        ],
      ],
    ]);
    expect(images).toMatchObject([{ before: 'web:1', after: 'web:2' }]);
    expect(rest).toMatchObject({ unchangedObjects: 1, notFullyCompared: 1 });
    expect(text).not.toMatch(/swordfish|opensesame/);
  });

  it('has a tag, by which it is not sent again', async () => {
    const id = await record(portal, 'web:1');
    const path = `/v1/executions/${id}/compare?with=${id}`;
    const { headers } = await portal.get(path);
    const again = await portal.get(path, {
      headers: { 'If-None-Match': headers.etag },
    });
    expect(again.status).toBe(304);
  });

  it('says where nothing was good before', async () => {
    const id = await record(portal, 'web:1');
    const { status, body } = await portal.get(
      `/v1/executions/${id}/compare?with=lastGood`,
    );
    expect([status, body.error.code]).toEqual([404, 'NoLastGood']);
    expect(body.error.message).toMatch(
      /^There is no earlier successful deployment to \w+$/,
    );
  });

  it('asks with what', async () => {
    const id = await record(portal, 'web:1');
    const { status } = await portal.get(`/v1/executions/${id}/compare`);
    expect(status).toBe(400);
  });

  it.each([
    (id: string) => `/v1/executions/nope/compare?with=${id}`,
    (id: string) => `/v1/executions/${id}/compare?with=nope`,
    () => '/v1/executions/nope/dossier',
  ])('does not know what is not there (%#)', async path => {
    const { status, body } = await portal.get(
      path(await record(portal, 'w:1')),
    );
    expect([status, body.error.code]).toEqual([404, 'NotFound']);
  });

  it('gives a dossier of one that runs, with evidence and a tag', async () => {
    const id = await record(portal, 'web:1');
    const path = `/v1/executions/${id}/dossier`;
    const { body, headers } = await portal.get(path);
    expect(dossierSchema.parse(body)).toMatchObject({
      ...{ causes: [], ruledOut: [] },
      evidence: { items: [] },
      seenBefore: { count: 0, days: 90 },
    });
    const again = await portal.get(path, {
      headers: { 'If-None-Match': headers.etag },
    });
    expect(again.status).toBe(304);
  });
});

it('gives who may not see evidence a dossier without it', async () => {
  const portal = await startPortal({ features: [withoutEvidence.factory] });
  const id = await record(portal, 'web:1');
  const { status, body } = await portal.get(`/v1/executions/${id}/dossier`);
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('evidence');
  await portal.stop();
});
