import {
  anExecution,
  anExplained,
  aStep,
  ended,
} from '../__testUtils__/builders';
import { aCause, aDossier } from '../__testUtils__/dossiers';
import { causesOf, uncausedObjects } from './dossierCauses';

const params = { container: 'worker', image: 'shop/checkout-worker:1.4.2' };
const pod = anExplained({
  ...{ id: 'pod-uid', kind: 'Pod', name: 'worker-1', status: 'Failed' },
  ...{ reason: 'ImagePullBackOff', cause: 'ImageNotFound' },
  ...{ causeParams: params, container: 'worker', pod: 'worker-1' },
});
const owner = anExplained({
  ...{ name: 'worker', status: 'Failed', reason: 'ImagePullBackOff' },
  ...{ pod: 'worker-1', cause: 'ImageNotFound', causeParams: params },
});
const puzzling = anExplained({ id: 'x', name: 'odd', status: 'Failed' });

function stepWith(
  outcome: string,
  ...objects: ReturnType<typeof anExplained>[]
) {
  return aStep({
    ...ended(outcome, 38),
    explanation: { code: 'FailedFor', params: {}, message: '', objects },
  });
}

it('tells what the execution carries before there is a dossier', () => {
  const [cause, ...others] = causesOf(
    stepWith('Failed', pod, owner),
    undefined,
  );
  expect(others).toEqual([]);
  expect(cause).toMatchObject({
    ...{ key: 'pod-uid', code: 'ImageNotFound', params, container: 'worker' },
    carriers: [owner],
  });
});

it('keeps the key of a cause when the dossier comes, so that what is open stays open', () => {
  const step = stepWith('Failed', pod, owner);
  const [before] = causesOf(step, undefined);
  const [after] = causesOf(step, aDossier(anExecution()));
  expect(after.key).toBe(before.key);
  expect(after.carriers).toEqual([owner]);
  expect(after.said?.sentence).toBe('As the server says it.');
});

it('takes the causes of its own step only', () => {
  const dossier = aDossier(anExecution(), {
    causes: [aCause({ step: 2, code: 'OOMKilled' }), aCause()],
  });
  expect(
    causesOf(stepWith('Failed', pod), dossier).map(({ code }) => code),
  ).toEqual(['ImageNotFound']);
});

it('has a cause of a step as a whole, which no object shows', () => {
  const dossier = aDossier(anExecution(), {
    causes: [aCause({ code: 'ApplyRefused', object: undefined })],
  });
  expect(causesOf(stepWith('Failed'), dossier)).toMatchObject([
    { code: 'ApplyRefused', object: undefined },
  ]);
});

it.each([
  ['those that no cause explains', 'Failed', ['odd']],
  ['at a timeout all that were waited for', 'TimedOut', ['worker-1', 'odd']],
])('lists %s', (_, outcome, names) => {
  const objects = uncausedObjects(stepWith(outcome, pod, owner, puzzling));
  expect(objects.map(({ name }) => name)).toEqual(names);
});
