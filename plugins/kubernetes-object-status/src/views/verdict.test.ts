import {
  anExecution,
  anExplained,
  aStep,
  ended,
} from '../__testUtils__/builders';
import { decidingStep, verdictOf } from './verdict';

const waiting = anExplained();
const failed = anExplained({ name: 'bad', status: 'Failed' });
const paused = anExplained({ name: 'held', status: 'Paused' });
const stale = anExplained({ status: 'Unknown', reason: 'Stale' });
const mute = anExplained({ status: 'Unknown', reason: 'NoStatusReported' });

function verdictOfStep(given: Parameters<typeof aStep>[0]) {
  return verdictOf(anExecution({ steps: [aStep(given)] }));
}

it.each([
  ['a failed object', [waiting, paused, stale, failed], 'failing'],
  ['then a paused one', [waiting, stale, paused], 'paused'],
  ['then one that cannot be seen', [waiting, stale], 'blind'],
  ['then what is waited for', [waiting], 'waiting'],
  ['a kind that tells nothing is no blindness', [mute], 'waiting'],
])('most urgent is %s', (_, waitingFor, type) => {
  expect(verdictOfStep({ waitingFor })).toMatchObject({ type });
});

it('counts what is not there yet', () => {
  const counts = { Successful: 7, InProgress: 2, Unknown: 1 };
  expect(verdictOfStep({ counts, waitingFor: [waiting] })).toEqual({
    type: 'waiting',
    count: 3,
    total: 10,
    object: waiting,
  });
});

it('says when all are successful, and when none has been looked at', () => {
  const counts = { Successful: 10 };
  expect(verdictOfStep({ counts })).toEqual({
    type: 'allSuccessful',
    total: 10,
  });
  expect(verdictOfStep({ counts: {} })).toEqual({ type: 'looking' });
});

it('says that a step is being applied before it speaks of objects', () => {
  const step = { state: 'Applying', waitingFor: [failed] };
  expect(verdictOfStep(step)).toMatchObject({ type: 'applying' });
});

it('says that an execution waits for its turn', () => {
  const step = aStep({ state: 'Queued' });
  const execution = anExecution({ state: 'Queued', steps: [step] });
  expect(verdictOf(execution)).toEqual({ type: 'queued' });
});

it('explains an outcome by the step that has it, a success by the last', () => {
  const good = aStep({ number: 1, ...ended('Successful', 5) });
  const bad = aStep({ number: 2, ...ended('TimedOut', 180) });
  const worst = aStep({ number: 3, ...ended('Failed', 190) });
  const failure = anExecution({
    ...ended('Failed', 190),
    steps: [good, bad, worst],
  });
  const success = anExecution({
    ...ended('Successful', 9),
    steps: [good, { ...good, number: 2 }],
  });

  expect(decidingStep(failure)?.number).toBe(3);
  expect(decidingStep(success)?.number).toBe(2);
});
