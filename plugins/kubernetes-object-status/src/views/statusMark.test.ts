import { markOfExecution, markOfStep } from './outcomeMark';
import { statusMarkOf } from './statusMark';

it.each([
  ['its status if it counts', { counted: true, status: 'Failed' }, 'Failed'],
  [
    'unknown if the status is newer than this page',
    { counted: true, status: 'Healthy' },
    'Unknown',
  ],
  [
    'its older revision, however well it is',
    { counted: false, notCounted: 'OlderRevision', status: 'Successful' },
    'OlderRevision',
  ],
  [
    'that it leaves',
    { counted: false, notCounted: 'Leaving', status: 'Failed' },
    'Leaving',
  ],
  [
    'that it is not judged, for any other reason',
    { counted: false, notCounted: 'SomethingNew', status: 'Successful' },
    'NotJudged',
  ],
])('the mark of an object is %s', (_, row, mark) => {
  expect(statusMarkOf(row)).toBe(mark);
});

it('an outcome that is newer than this page is shown as it came', () => {
  const mark = markOfExecution({ state: 'Finished', outcome: 'Great' });
  expect(mark).toEqual({ type: 'otherOutcome', word: 'Great' });
});

it.each([
  ['Queued', 'Queued'],
  ['Running', 'RollingOut'],
])('an execution that is %s is %s', (state, shown) => {
  expect(markOfExecution({ state })).toEqual({ type: 'state', state: shown });
});

it('a step says how far it is', () => {
  expect(markOfStep({ state: 'Stabilizing' })).toEqual({
    type: 'state',
    state: 'Stabilizing',
  });
});
