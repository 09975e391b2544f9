import { anExecution, aSummary, ended } from '../__testUtils__/builders';
import { previousOf } from './previousVersion';

function run(id: string, version: string | undefined, outcome: string) {
  return aSummary(anExecution({ ...ended(outcome, 9), id, version }));
}

const history = [
  run('new', '1.4.2', 'Failed'),
  run('failed', '1.4.1', 'Failed'),
  run('good', '1.4.0', 'Successful'),
  run('again', '1.4.0', 'Successful'),
  run('nameless', undefined, 'Successful'),
];

it.each([
  ['the last successful one', 'new', { id: 'good', version: '1.4.0' }],
  ['none when it is the same version again', 'good', undefined],
  ['none when the one before has no version', 'again', undefined],
  ['none before the first', 'nameless', undefined],
  ['none of what is not in the list', 'other', undefined],
])('%s', (_, id, expected) => {
  expect(previousOf(history, id)).toEqual(expected);
});
