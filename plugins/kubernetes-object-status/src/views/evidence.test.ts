import { anItem } from '../__testUtils__/dossiers';
import { firstItems, isOfSeveral } from './evidence';

const status = anItem({ type: 'Status', message: 'our own words' });
const event = anItem({ message: 'an event' });
const container = anItem({ type: 'Container', message: 'a container' });

it.each([
  [
    'what the cluster said before what we said',
    [status, container, event],
    2,
    [container, event],
  ],
  ['statuses where there is little else', [status, event], 3, [status, event]],
  ['as many as there is room for', [event, container, status], 1, [event]],
  ['nothing of nothing', [], 3, []],
])('shows %s', (_, items, most, expected) => {
  expect(firstItems(items, most)).toEqual(expected);
});

it('sees whether items are of several objects', () => {
  expect(isOfSeveral([status, event])).toBe(false);
  expect(isOfSeveral([status, anItem({ objectId: 'other' })])).toBe(true);
});
