import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import {
  createdExecutionSchema,
  evidenceReadPermission,
  objectEvidenceSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { aCapture } from '../__testUtils__/aCapture';
import { insertCaptures } from '../__testUtils__/insertCaptures';
import { insertJudged } from '../__testUtils__/insertJudged';
import { aJudged, noon } from '../__testUtils__/judged';
import { anExecution } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';

const settings = aJudged('settings', 'Failed', {
  ...{ id: 'prod-eu|/ConfigMap|shop|settings', uid: 'u-settings' },
});
const reader = mockCredentials.user.header('user:default/reader');

/** Everybody may see everything, but for one who may not read evidence. */
const policy = mockServices.permissions.mock({
  authorizeConditional: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorize: async (requests, options) =>
    requests.map(({ permission }) => {
      const { principal } = (options as { credentials: { principal: object } })
        .credentials;
      const isReader =
        'userEntityRef' in principal &&
        principal.userEntityRef === 'user:default/reader';
      const isEvidence = isPermission(permission, evidenceReadPermission);
      return {
        result:
          isReader && isEvidence ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
      };
    }),
});

async function aPortal() {
  const judged = insertJudged();
  const kept = insertCaptures();
  const portal = await startPortal({
    features: [judged.feature, kept.feature, policy.factory],
  });
  const { body } = await portal.post('/v1/executions', anExecution());
  const { id } = createdExecutionSchema.parse(body);
  await judged.insert(id, settings);
  const path = (uid: string, step = 1) =>
    `/v1/executions/${id}/steps/${step}/objects/${encodeURIComponent(
      uid,
    )}/evidence`;
  return { ...portal, id, path, insert: kept.insert };
}

describe('GET .../objects/{uid}/evidence', () => {
  it('answers what was kept, newest first', async () => {
    const { get, path, insert, id } = await aPortal();
    const object = {
      ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web-1' } },
      status: {
        conditions: [{ type: 'Ready', status: 'False' }],
        containerStatuses: [
          { name: 'web', lastState: { terminated: { exitCode: 137 } } },
        ],
      },
    };
    const { evidence } = aCapture();
    const event = {
      ...{ type: 'Warning' as const, reason: 'BackOff', count: 4 },
      message: 'Back-off restarting failed container',
    };
    await insert(
      id,
      aCapture({
        ...{ healedAt: noon + 9_000, masked: 2, logsMissing: 'Off' },
        evidence: { ...evidence, object, events: [event] },
      }),
      aCapture({ moment: 'Ended', at: noon + 10_000 }),
    );

    const { status, body } = await get(path('u-web'));

    expect(status).toBe(200);
    const answer = objectEvidenceSchema.parse(body);
    expect(answer).toMatchObject({
      ...{ objectId: 'u-web', uid: 'u-web', kind: 'Pod', name: 'web-1' },
    });
    expect(answer.captures).toEqual([
      expect.objectContaining({
        ...{ moment: 'Ended', at: '2026-01-31T12:00:10.000Z' },
      }),
      {
        ...{ moment: 'Failed', at: '2026-01-31T12:00:00.000Z' },
        ...{ status: 'Failed', reason: 'CrashLoopBackOff' },
        ...{ params: { container: 'web' } },
        message: 'web ends again and again',
        healedAt: '2026-01-31T12:00:09.000Z',
        conditions: [{ type: 'Ready', status: 'False' }],
        containers: [
          {
            ...{ name: 'web', role: 'Main', ready: false, restarts: 0 },
            previous: { state: 'Terminated', exitCode: 137 },
          },
        ],
        events: [event],
        ...{ logs: [], logsMissing: 'Off' },
        ...{ masked: 2, cut: false, context: [] },
      },
    ]);
  });

  it.each([
    ['the id of its row', settings.id],
    ['its uid', 'u-settings'],
  ])('is empty where nothing was kept, found by %s', async (_, uid) => {
    const { get, path } = await aPortal();
    const { status, body } = await get(path(uid));
    expect(status).toBe(200);
    expect(body).toMatchObject({ objectId: settings.id, captures: [] });
  });

  it('is that of an applied object by its uid, too', async () => {
    const { get, path, insert, id } = await aPortal();
    await insert(id, aCapture({ objectId: settings.id, uid: 'u-settings' }));
    const { body } = await get(path('u-settings'));
    expect(body).toMatchObject({ captures: [{ moment: 'Failed' }] });
  });

  it('is not sent again while nothing changed', async () => {
    const { get, path, insert, id } = await aPortal();
    await insert(id, aCapture());
    const { headers } = await get(path('u-web'));
    const again = { headers: { 'If-None-Match': String(headers.etag) } };
    expect((await get(path('u-web'), again)).status).toBe(304);
    await insert(id, aCapture({ at: noon + 1 }));
    expect((await get(path('u-web'), again)).status).toBe(200);
  });

  it.each([
    ['an object that nobody knows', 'u-other', 1],
    ['another step', 'u-web', 2],
    ['a uid with signs of every kind', `u'"/%\\|<>`, 1],
  ])('answers 404 for %s', async (_, uid, step) => {
    const { get, path, insert, id } = await aPortal();
    await insert(id, aCapture());
    expect((await get(path(uid, step))).status).toBe(404);
  });

  it('answers 403 to who may see the execution and not its evidence, 404 where there is none', async () => {
    const { get, path, insert, id } = await aPortal();
    await insert(id, aCapture());
    const refused = await get(path('u-web'), { as: reader });
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).not.toContain('web-1');
    expect((await get(`/v1/executions/${id}`, { as: reader })).status).toBe(
      200,
    );
    const unknown = path('u-web').replace(id, 'nobody');
    expect((await get(unknown, { as: reader })).status).toBe(404);
  });
});
