import { SimulationEvent } from './formats';
import { looksOf } from './looksOf';

const web = { at: 5, statuses: { web: 'Failed' as const } };
const db = { at: 5, statuses: { db: 'Failed' as const } };
const webAgain = { at: 5, statuses: { web: 'Successful' as const } };
const begins = { at: 5, gap: 'start' as const };
const ends = { at: 5, gap: 'end' as const };
const cancel = { at: 5, cancel: true as const };

describe('what is looked at together of one instant (R6)', () => {
  it.each<[string, SimulationEvent[], SimulationEvent[][]]>([
    ['nothing', [], []],
    ['statuses of different objects', [web, db], [[web, db]]],
    ['the same told twice', [web, web], [[web, web]]],
    ['a status told otherwise', [web, webAgain], [[web], [webAgain]]],
    [
      'a status told otherwise twice',
      [web, webAgain, web],
      [[web], [webAgain], [web]],
    ],
    [
      'a status told otherwise after another object',
      [web, db, webAgain],
      [[web, db], [webAgain]],
    ],
    [
      'another fingerprint',
      [
        { ...web, fingerprint: 'a' },
        { ...db, fingerprint: 'b' },
      ],
      [[{ ...web, fingerprint: 'a' }], [{ ...db, fingerprint: 'b' }]],
    ],
    [
      'a revision, told once',
      [{ ...web, revision: '2' }, db],
      [[{ ...web, revision: '2' }, db]],
    ],
    [
      'another revision',
      [
        { ...web, revision: '2' },
        { ...db, revision: '3' },
      ],
      [[{ ...web, revision: '2' }], [{ ...db, revision: '3' }]],
    ],
    ['statuses before the end of a gap', [ends, web], [[web, ends]]],
    [
      'the beginning of a gap before statuses',
      [web, begins],
      [[begins], [web]],
    ],
    [
      'a cancel before everything',
      [web, begins, cancel],
      [[cancel, begins], [web]],
    ],
  ])('%s', (_, events, looks) => {
    expect(looksOf(events)).toEqual(looks);
  });
});
