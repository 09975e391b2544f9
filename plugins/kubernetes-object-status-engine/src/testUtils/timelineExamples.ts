import {
  aggregate,
  blind,
  Conclusion,
  newRevision,
  restartOf,
  seenChanged,
  seenUnchanged,
  statuses,
  Timeline,
  timeline,
} from './timeline';

/** A row of `semantics.md` section 6. @internal */
export interface TimelineExample {
  name: string;
  timeline: Timeline;
  expected: Conclusion;
  /** What the last entry of the simulation's timeline has to say. */
  why?: RegExp;
}

const settings = { stabilization: 10, timeout: 180 };

/** Every row of `semantics.md` section 6, in its order. @internal */
export const timelineExamples: TimelineExample[] = [
  {
    name: 'InProgress 0, Successful 20',
    timeline: timeline(settings).at(20, aggregate('Successful')),
    expected: { outcome: 'Successful', at: 30, stabilized: true },
  },
  {
    name: 'InProgress 0, Failed 5 (ErrImagePull), Successful 12',
    timeline: timeline(settings)
      .at(5, aggregate('Failed'))
      .at(12, aggregate('Successful')),
    expected: { outcome: 'Successful', at: 22, stabilized: true },
  },
  {
    name: 'Failed 5, still Failed',
    timeline: timeline(settings).at(5, aggregate('Failed')),
    expected: { outcome: 'Failed', at: 15, stabilized: true },
  },
  {
    name: 'Failed 5, restarts at 9 and 14, still Failed',
    timeline: timeline(settings)
      .at(5, aggregate('Failed'))
      .at(9, restartOf('web-1'))
      .at(14, restartOf('web-1')),
    expected: { outcome: 'Failed', at: 15, stabilized: true },
  },
  {
    name: 'Failed 5, new revision at 9, still Failed',
    timeline: timeline(settings)
      .at(5, aggregate('Failed'))
      .at(9, newRevision()),
    expected: { outcome: 'Failed', at: 19, stabilized: true },
  },
  {
    name: 'Successful 20, restart of a counted container at 25, still Successful',
    timeline: timeline(settings)
      .at(20, aggregate('Successful'))
      .at(25, restartOf('web-1')),
    expected: { outcome: 'Successful', at: 35, stabilized: true },
  },
  {
    name: 'Successful 20, InProgress 29.999, Successful 31',
    timeline: timeline(settings)
      .at(20, aggregate('Successful'))
      .at(29.999, aggregate('InProgress'))
      .at(31, aggregate('Successful')),
    expected: { outcome: 'Successful', at: 41, stabilized: true },
  },
  {
    name: 'Successful 20, change at exactly 30 to Failed, stays',
    timeline: timeline(settings)
      .at(20, aggregate('Successful'))
      .at(30, aggregate('Failed')),
    expected: { outcome: 'Failed', at: 40, stabilized: true },
  },
  {
    name: 'InProgress to 180',
    timeline: timeline(settings),
    expected: { outcome: 'TimedOut', at: 180, stabilized: false },
  },
  {
    name: 'Successful 175',
    timeline: timeline(settings).at(175, aggregate('Successful')),
    expected: { outcome: 'Successful', at: 180, stabilized: false },
  },
  {
    name: 'Successful 100, Failed 105, Successful 112, Failed 118, ... Successful at 178',
    timeline: [
      [100, 105],
      [112, 118],
      [124, 130],
      [136, 142],
      [148, 154],
      [160, 166],
    ]
      .reduce(
        (before, [good, bad]) =>
          before.at(good, aggregate('Successful')).at(bad, aggregate('Failed')),
        timeline(settings),
      )
      .at(172, aggregate('InProgress'))
      .at(178, aggregate('Successful')),
    expected: { outcome: 'TimedOut', at: 180, stabilized: false },
    why: /unstable/,
  },
  {
    name: 'Failed 175',
    timeline: timeline(settings).at(175, aggregate('Failed')),
    expected: { outcome: 'Failed', at: 180, stabilized: false },
  },
  {
    name: 'Successful 20, blind 22-27, same uid and resourceVersion everywhere',
    timeline: timeline(settings)
      .at(20, aggregate('Successful'))
      .at(22, blind())
      .at(27, seenUnchanged()),
    expected: { outcome: 'Successful', at: 30, stabilized: true },
  },
  {
    name: 'Successful 20, blind 22-27, one resourceVersion differs, aggregate Successful',
    timeline: timeline(settings)
      .at(20, aggregate('Successful'))
      .at(22, blind())
      .at(27, seenChanged()),
    expected: { outcome: 'Successful', at: 37, stabilized: true },
  },
  {
    name: 'Successful 20, connection dead from 21, found at 46, back at 50, unchanged',
    timeline: timeline(settings)
      .at(20, aggregate('Successful'))
      // R9: a gap begins at the last proven instant, whenever it is found.
      .at(21, blind())
      .at(50, seenUnchanged()),
    expected: { outcome: 'Successful', at: 50, stabilized: true },
  },
  {
    name: 'Failed 5 in cluster A, cluster B never answers',
    timeline: timeline({ ...settings, objects: ['web in A', 'web in B'] })
      .at(0, blind('web in B'))
      .at(5, statuses({ 'web in A': 'Failed' })),
    expected: { outcome: 'Failed', at: 15, stabilized: true },
  },
  {
    name: 'blind from 100 on, nothing Failed',
    timeline: timeline(settings).at(100, blind()),
    expected: { outcome: 'Inconclusive', at: 180, stabilized: false },
  },
  {
    name: 'window 0: Failed 5',
    timeline: timeline({ ...settings, stabilization: 0 }).at(
      5,
      aggregate('Failed'),
    ),
    expected: { outcome: 'Failed', at: 5, stabilized: true },
  },
  {
    name: 'no timeout, InProgress for ever',
    timeline: timeline({ ...settings, timeout: null }),
    expected: { outcome: null, at: null },
  },
];
