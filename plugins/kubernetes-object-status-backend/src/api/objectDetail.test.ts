import {
  createdExecutionSchema,
  objectDetailSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { insertJudged } from '../__testUtils__/insertJudged';
import { aJudged } from '../__testUtils__/judged';
import { aConfigMap, anExecution, aStep } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';

const judged = insertJudged();
const pod = aJudged('web-1', 'Failed', {
  id: 'u-pod',
  uid: 'u-pod',
  apiVersion: 'v1',
  kind: 'Pod',
  applied: false,
});
const missing = aJudged('settings', 'InProgress', {
  id: 'prod-eu|/ConfigMap|default|settings',
});

describe('one object over HTTP', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let step: string;
  beforeAll(async () => {
    portal = await startPortal({ features: [judged.feature] });
    const settings = { ...aConfigMap(), data: { password: 'geheim' } };
    const { body } = await portal.post(
      '/v1/executions',
      anExecution({ steps: [aStep({ manifests: [settings] })] }),
    );
    const { id } = createdExecutionSchema.parse(body);
    await judged.insert(id, missing, pod);
    step = `/v1/executions/${id}/steps/1/objects`;
  });
  afterAll(() => portal.stop());

  it('is answered by the id of its row, with what was applied and without values', async () => {
    const { status, body, text } = await portal.get(
      `${step}/${encodeURIComponent(missing.id)}`,
    );
    const detail = objectDetailSchema.parse(body);

    expect(status).toBe(200);
    expect(detail).toMatchObject({
      row: { name: 'settings' },
      nowMissing: 'NoAnswer',
      logs: 'NotAPod',
      applied: { kind: 'ConfigMap' },
    });
    expect(text).not.toContain('geheim');
  });

  it('is not sent again while nothing changes', async () => {
    const first = await portal.get(`${step}/u-pod`);
    const again = await portal.get(`${step}/u-pod`, {
      headers: { 'If-None-Match': first.headers.etag },
    });

    expect(first.body).toMatchObject({ logs: 'Off', evidenceWithheld: false });
    expect(again.status).toBe(304);
  });

  it.each([
    ['an object that is not there', '/u-other', 404],
    ['the log of one that is not there', '/u-other/log?container=web', 404],
    ['a log that nobody has', '/u-pod/log?container=web', 404],
    ['a log without a container', '/u-pod/log', 400],
  ])('refuses %s', async (_, path, status) => {
    expect((await portal.get(`${step}${path}`)).status).toBe(status);
  });

  it('says of a log that nobody has that it is the log that is missing', async () => {
    const { body } = await portal.get(`${step}/u-pod/log?container=web`);

    expect(body.error).toMatchObject({ code: 'NoLog' });
  });
});
