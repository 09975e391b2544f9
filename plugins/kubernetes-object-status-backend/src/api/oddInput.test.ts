import { aConfigMap, anExecution, aStep } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

const nul = '\u0000';

/** Texts that one database takes and another refuses. */
describe('odd texts', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const withObject = (changes: Record<string, unknown>) =>
    anExecution({
      steps: [
        aStep({
          manifests: undefined,
          objects: [
            { apiVersion: 'v1', kind: 'ConfigMap', name: 'a', ...changes },
          ],
        }),
      ],
    });

  it.each<[string, unknown]>([
    ['a title with a NUL', anExecution({ title: `a${nul}b` })],
    ['a version with a NUL', anExecution({ version: `a${nul}b` })],
    ['an entity with a NUL', anExecution({ entityRef: `component:a${nul}b` })],
    ['a step name with a NUL', anExecution({ steps: [aStep({ name: nul })] })],
    ['a source with a NUL', anExecution({ source: { type: nul } })],
    ['an object name with a NUL', withObject({ name: nul })],
    ['a uid with a NUL', withObject({ uid: nul })],
    ['a kind with a NUL', withObject({ kind: `A${nul}` })],
    [
      'a manifest name with a NUL',
      anExecution({ steps: [aStep({ manifests: [aConfigMap(nul)] })] }),
    ],
    ['half a character', anExecution({ title: '\ud800' })],
    ['a long title', anExecution({ title: '😀'.repeat(253) })],
    ['a long uid', withObject({ uid: 'x'.repeat(100) })],
    ['a large generation', withObject({ generation: Number.MAX_SAFE_INTEGER })],
    [
      'a long manifest name',
      anExecution({
        steps: [aStep({ manifests: [aConfigMap('a'.repeat(600))] })],
      }),
    ],
    [
      'a long kind of a manifest',
      anExecution({
        steps: [
          aStep({
            manifests: [{ ...aConfigMap(), kind: 'A'.repeat(600) }],
          }),
        ],
      }),
    ],
    [
      'a NUL in a manifest',
      anExecution({
        steps: [aStep({ manifests: [{ ...aConfigMap(), data: { a: nul } }] })],
      }),
    ],
  ])('are recorded or refused: %s', async (_, body) => {
    const answer = await portal.post('/v1/executions', body);
    expect([201, 400, 422]).toContain(answer.status);
  });

  it.each([
    '/v1/executions?q=%00',
    '/v1/executions?entityRef=%00',
    '/v1/executions?ownerRef=%00',
    '/v1/executions?environment=%00',
    '/v1/executions?cluster=%00&namespace=%00',
    '/v1/executions?source=%00',
    '/v1/executions?causeCode=%00',
    '/v1/executions?since=-271821-04-20T00:00:00Z',
    '/v1/executions/a%00b',
    '/v1/executions/a%00b/transitions',
    '/v1/executions/a%00b/steps/1/objects',
    '/v1/executions/x/steps/2147483647/objects',
    '/v1/executions/x/steps/1/objects/%00',
    '/v1/executions/x/steps/1/objects/..%2F..%2Fsecrets',
    `/v1/executions/x/steps/1/objects/${'u'.repeat(2_000)}`,
    '/v1/executions/x/steps/1/objects/%00/evidence',
    '/v1/executions/x/steps/1/objects/..%2F..%2Fsecrets/evidence',
    `/v1/executions/x/steps/1/objects/${'u'.repeat(2_000)}/evidence`,
    '/v1/executions/x/steps/1/objects/u/log',
    '/v1/executions/x/steps/1/objects/u/log?container=%00',
    '/v1/executions/x/steps/1/objects/u/log?container=web&previous=maybe',
    '/v1/executions/x/transitions?after=2147483647',
  ])('are found nowhere or refused: %s', async path => {
    const { status } = await portal.get(path);
    expect([200, 400, 404]).toContain(status);
  });
});
