import { withDefaults } from '../options';
import { aggregateOf, translate } from './aggregate';
import { AggregateStatus, ObjectStatusName } from './Judgement';

describe('the aggregate: Failed, Paused, InProgress, else Successful', () => {
  it.each<[AggregateStatus[], AggregateStatus]>([
    [[], 'Successful'],
    [['Successful', 'Successful'], 'Successful'],
    [['Successful', 'InProgress'], 'InProgress'],
    [['InProgress', 'Paused', 'Successful'], 'Paused'],
    [['Paused', 'InProgress', 'Failed', 'Successful'], 'Failed'],
  ])('%j is %s', (statuses, expected) => {
    expect(aggregateOf(statuses)).toBe(expected);
  });
});

describe('translation of a counted status', () => {
  it.each<[ObjectStatusName, object, AggregateStatus]>([
    ['Successful', {}, 'Successful'],
    ['InProgress', {}, 'InProgress'],
    ['Failed', {}, 'Failed'],
    ['Paused', {}, 'Paused'],
    ['Paused', { pausedObjects: 'successful' }, 'Successful'],
    ['Paused', { pausedObjects: 'failed' }, 'Failed'],
    ['Unknown', {}, 'Successful'],
    ['Unknown', { unknownObjects: 'wait' }, 'InProgress'],
    ['Unknown', { unknownObjects: 'fail' }, 'Failed'],
  ])('%s with %j is %s', (status, check, expected) => {
    expect(translate(status, withDefaults(check))).toBe(expected);
  });
});
