import { anExecution } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';
import { aStepExecution } from '../dossier/__testUtils__/aMaterial';
import { namingAtMost } from './answerExecution';

const objects = ['a', 'b', 'c'].map(id => ({
  ...{ id, cluster: 'prod', kind: 'Pod', name: id },
  ...{ status: 'InProgress', reason: 'Pending', params: {}, message: '' },
}));

it.each([
  ['as many as asked for', 2, ['a', 'b']],
  ['all when there are fewer', 20, ['a', 'b', 'c']],
  ['all when nobody said how many', undefined, ['a', 'b', 'c']],
])('names %s of the objects that a step waits for', (_, most, ids) => {
  const steps = [aStepExecution({ waitingFor: objects })];
  const [step] = namingAtMost({ steps }, most).steps;

  expect(step.waitingFor.map(({ id }) => id)).toEqual(ids);
});

describe('an execution that is asked for', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let path: string;
  beforeAll(async () => {
    portal = await startPortal();
    const { body } = await portal.post('/v1/executions', anExecution());
    path = `/v1/executions/${body.id}`;
  });
  afterAll(() => portal.stop());

  it.each([
    ['?waitingFor=1', 200],
    ['?waitingFor=20', 200],
    ['?waitingFor=0', 400],
    ['?waitingFor=21', 400],
    ['?waitingFor=all', 400],
  ])('with %s is answered with %d', async (query, status) => {
    expect((await portal.get(`${path}${query}`)).status).toBe(status);
  });

  it('may load nothing and stand in no frame', async () => {
    const { headers } = await portal.get(path);

    expect(headers['content-security-policy']).toBe(
      "default-src 'none';frame-ancestors 'none'",
    );
  });
});
