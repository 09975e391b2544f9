import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Comparison } from './Comparison';
import { findFaults } from './findFaults';
import { WaiverGroup } from './waivers';

const disagreement: Comparison = {
  peer: 'peer',
  id: 'case',
  suite: 'objects',
  theirs: 'Degraded',
  accepted: ['Failed'],
  ours: 'Successful',
  reason: 'Exists',
};
const agreement = { ...disagreement, ours: 'Failed' };
const waiver: WaiverGroup = {
  peer: 'peer',
  decision: 'D17',
  theirs: 'Degraded',
  ours: 'Successful',
  reason: 'A warning.',
  cases: ['case'],
};
const decisions = { D17: 'autoscalers' };

const tests: Array<[string, Comparison[], WaiverGroup[], RegExp | undefined]> =
  [
    ['an agreement', [agreement], [], undefined],
    ['an explained disagreement', [disagreement], [waiver], undefined],
    [
      'a case that expects nothing',
      [{ ...disagreement, theirs: undefined, accepted: [] }],
      [],
      undefined,
    ],
    ['a new disagreement', [disagreement], [], /no waiver says why/],
    ['an obsolete waiver', [agreement], [waiver], /although we agree/],
    ['a waiver of no case', [], [waiver], /no such case/],
    [
      'a waiver of another peer',
      [disagreement],
      [{ ...waiver, peer: 'other' }],
      /no waiver says why/,
    ],
    [
      'a disagreement of another kind',
      [{ ...disagreement, ours: 'InProgress' }],
      [waiver],
      /waived is Degraded against Successful/,
    ],
    [
      'a case that is waived twice',
      [disagreement],
      [waiver, waiver],
      /waived 2 times/,
    ],
    [
      'a decision that nobody took',
      [disagreement],
      [{ ...waiver, decision: 'D99' }],
      /D99: not among the decisions/,
    ],
  ];

describe('what does not fit between comparisons and waivers', () => {
  for (const [name, comparisons, groups, fault] of tests) {
    it(`${name}: ${fault ? 'a fault' : 'no fault'}`, () => {
      const faults = findFaults(comparisons, groups, decisions);
      if (fault) assert.match(faults.join('\n'), fault);
      else assert.deepEqual(faults, []);
    });
  }
});
