import { SimulateInput, SimulationEvent } from '../../simulation/formats';
import { simulate } from '../../simulation/simulate';
import {
  aggregate,
  blind,
  Conclusion,
  newRevision,
  seenChanged,
  seenUnchanged,
  statuses,
  timeline,
} from '../../testUtils/timeline';
import { modelOutcome } from './modelOutcome';

interface Case {
  name: string;
  input: SimulateInput;
  expected: Conclusion;
}

const settings = { stabilization: 10, timeout: 180 };
const two = { ...settings, objects: ['db', 'web'] };

/** Events as they are written in a file, with the defaults of the settings. */
function timelineOf(...events: SimulationEvent[]): SimulateInput {
  return { events };
}

/** Timelines on which the model and the engine once disagreed. */
const cases: Case[] = [
  {
    name: 'R6: of two changes at the last instant of a window the first resets it',
    input: timeline(settings)
      .at(20, aggregate('Successful'))
      .at(30, aggregate('Failed'))
      .at(30, aggregate('Successful'))
      .input(),
    expected: { outcome: 'Successful', at: 40, stabilized: true },
  },
  {
    name: 'R4: window 0 takes the first verdict, whatever follows at its instant',
    input: timeline({ ...settings, stabilization: 0 })
      .at(5, aggregate('Failed'))
      .at(5, aggregate('InProgress'))
      .input(),
    expected: { outcome: 'Failed', at: 5, stabilized: true },
  },
  {
    name: 'R4: window 0 at the end of a gap takes what was found there',
    input: timeline({ ...settings, stabilization: 0 })
      .at(3, blind())
      .at(5, aggregate('Failed'))
      .at(8, seenChanged())
      .at(8, aggregate('Successful'))
      .input(),
    expected: { outcome: 'Successful', at: 8, stabilized: true },
  },
  {
    name: 'R3: what is seen Failed at the end of a gap, as the window opens, is Failed throughout it',
    input: timeline({ ...settings, objects: ['api', 'queue', 'web'] })
      .at(5, blind('web'))
      .at(5, statuses({ api: 'Failed', queue: 'Failed', web: 'Failed' }))
      .at(5, seenChanged('web'))
      .at(6, statuses({ api: 'Failed', queue: 'Successful', web: 'Failed' }))
      .at(7, statuses({ api: 'Successful', queue: 'Failed', web: 'Failed' }))
      .input(),
    expected: { outcome: 'Failed', at: 15, stabilized: true },
  },
  {
    name: 'R3: a counted object more closes a window on Successful',
    input: timeline({ ...settings, objects: ['db'] })
      .at(20, aggregate('Successful'))
      .at(25, statuses({ web: 'Successful' }))
      .input(),
    expected: { outcome: 'Successful', at: 35, stabilized: true },
  },
  {
    name: 'R3: a counted object more does not close a window on Failed',
    input: timeline({ ...settings, objects: ['db'] })
      .at(20, aggregate('Failed'))
      .at(25, statuses({ web: 'Failed' }))
      .input(),
    expected: { outcome: 'Failed', at: 30, stabilized: true },
  },
  {
    name: 'R3: a window on Failed restarts where the failure moves to another object',
    input: timeline(two)
      .at(5, statuses({ db: 'Failed' }))
      .at(7, statuses({ web: 'Failed' }))
      .at(9, statuses({ db: 'Successful' }))
      .input(),
    expected: { outcome: 'Failed', at: 19, stabilized: true },
  },
  {
    name: 'R9: a gap in which something changed restarts a window on Failed too',
    input: timeline(two)
      .at(5, statuses({ web: 'Failed' }))
      .at(6, blind('db'))
      .at(8, seenChanged('db'))
      .input(),
    expected: { outcome: 'Failed', at: 18, stabilized: true },
  },
  {
    name: 'R9: of two gaps that end together one change is enough',
    input: timeline(two)
      .at(20, aggregate('Successful'))
      .at(22, blind('db'))
      .at(22, blind('web'))
      .at(27, seenChanged('db'))
      .at(27, seenUnchanged('web'))
      .input(),
    expected: { outcome: 'Successful', at: 37, stabilized: true },
  },
  {
    name: 'R9: a gap of everything ends object by object',
    input: timeline(two)
      .at(20, aggregate('Successful'))
      .at(22, blind())
      .at(24, seenUnchanged('db'))
      .at(41, seenUnchanged('web'))
      .input(),
    expected: { outcome: 'Successful', at: 41, stabilized: true },
  },
  {
    name: 'R7: an hour in which always something is blind, not always the same',
    input: timeline({ ...two, timeout: null })
      .at(100, blind('db'))
      .at(2000, blind('web'))
      .at(3000, seenUnchanged('db'))
      .input(),
    expected: { outcome: 'Inconclusive', at: 3700, stabilized: false },
  },
  {
    name: 'R6: what is seen at the instant at which a simulation stops comes before the end of the window',
    input: {
      ...timeline(settings)
        .at(20, aggregate('Successful'))
        .at(30, newRevision())
        .input(),
      until: 30,
    },
    expected: { outcome: null, at: null, stabilized: false },
  },
  {
    name: 'R6: what is due at the instant at which a simulation stops still happens',
    input: {
      ...timeline(settings).at(20, aggregate('Successful')).input(),
      until: 30,
    },
    expected: { outcome: 'Successful', at: 30, stabilized: true },
  },
  {
    name: 'R6: of one instant what is told object by object is seen together: throughout',
    input: timelineOf(
      { at: 0, statuses: { db: 'InProgress', web: 'InProgress' } },
      { at: 5, statuses: { web: 'Failed' } },
      { at: 5, statuses: { db: 'Failed' } },
      { at: 9, statuses: { web: 'Successful' } },
    ),
    expected: { outcome: 'Failed', at: 15, stabilized: true },
  },
  {
    name: 'R6: of one instant what is told object by object is seen together: window 0',
    input: {
      ...timelineOf(
        { at: 0, statuses: { web: 'Successful' } },
        { at: 0, statuses: { db: 'Failed' } },
      ),
      objectStatusCheck: { statusStabilizationTimeoutSeconds: 0 },
    },
    expected: { outcome: 'Failed', at: 0, stabilized: true },
  },
  {
    name: 'R6: of one instant what is told object by object is seen together: never Failed since',
    input: timelineOf(
      { at: 0, statuses: { db: 'Successful', web: 'Failed' } },
      { at: 5, statuses: { web: 'Successful' } },
      { at: 5, statuses: { db: 'Failed' } },
      { at: 9, statuses: { db: 'InProgress' } },
      { at: 175, statuses: { db: 'Successful' } },
    ),
    expected: { outcome: 'Successful', at: 180, stabilized: false },
  },
  {
    name: 'R9: the end of a gap that does not say that all is unchanged proves nothing',
    input: timelineOf(
      { at: 20, statuses: { web: 'Successful' } },
      { at: 22, gap: 'start' },
      { at: 27, gap: 'end' },
    ),
    expected: { outcome: 'Successful', at: 37, stabilized: true },
  },
  {
    name: 'R9: the end of a gap that never began says nothing of one that ends with it',
    input: timelineOf(
      { at: 20, statuses: { db: 'Successful', web: 'Successful' } },
      { at: 22, gap: 'start', objects: ['web'] },
      { at: 27, gap: 'end', objects: ['db'], unchanged: false },
      { at: 27, gap: 'end', objects: ['web'], unchanged: true },
    ),
    expected: { outcome: 'Successful', at: 30, stabilized: true },
  },
  {
    name: 'R9: a revision of what nobody sees is seen when the gap ends',
    input: timelineOf(
      { at: 20, statuses: { web: 'Successful' } },
      { at: 22, gap: 'start' },
      { at: 25, statuses: { web: 'Successful' }, revision: '2' },
      { at: 27, gap: 'end', unchanged: true },
    ),
    expected: { outcome: 'Successful', at: 37, stabilized: true },
  },
  {
    name: 'R9: a revision is seen as long as some object is',
    input: timelineOf(
      { at: 20, statuses: { db: 'Successful', web: 'Successful' } },
      { at: 22, gap: 'start', objects: ['db'] },
      { at: 25, statuses: { web: 'Successful' }, revision: '2' },
      { at: 27, gap: 'end', unchanged: true },
    ),
    expected: { outcome: 'Successful', at: 35, stabilized: true },
  },
  {
    name: 'R9: an object that is known by its gap alone counts, in progress and blind',
    input: timelineOf(
      { at: 0, gap: 'start', objects: ['web in B'] },
      { at: 0, statuses: { 'web in A': 'Successful' } },
    ),
    expected: { outcome: 'Inconclusive', at: 180, stabilized: false },
  },
];

describe('timelines once disagreed on', () => {
  it.each(cases)('the model: $name', ({ input, expected }) => {
    expect(modelOutcome(input)).toEqual(expected);
  });

  it.each(cases)('the engine: $name', ({ input, expected }) => {
    expect(simulate(input)).toMatchObject(expected);
  });
});
