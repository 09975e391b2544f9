import {
  aControllerRevision,
  aDaemonSet,
  aNode,
  aPod,
  atRevision,
  onNode,
  PodBuilder,
  scenario,
} from '../testUtils';

const set = aDaemonSet().nodes(2);
const short = set.set('status.numberReady', 1).set('status.numberAvailable', 1);

const on = (node: string, change = (pod: PodBuilder) => pod) =>
  change(atRevision(onNode(aPod(`on-${node}`).of(set), node), 'new'));

const down = (pod: PodBuilder) => pod.notReady();
const revision = aControllerRevision(set);

const sick = [
  short,
  revision,
  aNode('a'),
  aNode('b').notReady(),
  on('a'),
  on('b', down),
];

const cordoned = aNode('b').set('spec.unschedulable', true);

scenario(
  20,
  {
    given: 'a DaemonSet, and nodes that are NotReady, cordoned or replaced',
    when: 'pods there cannot run',
    then: 'nodes that are NotReady, gone or joined after the step began do not count, and a warning names them; cordoned ones count; daemonSetNodes all counts every node',
  },
  [
    {
      name: 'a node that is NotReady does not count',
      story: [
        {
          at: 0,
          there: sick,
          see: { rows: { 'Pod on-b': { notCounted: 'NodeLeftOut' } } },
        },
      ],
      ends: { outcome: 'Successful', at: 10, warnings: ['NodesLeftOut'] },
    },
    {
      name: 'a node that is gone does not count',
      story: [
        {
          at: 0,
          there: [set.nodes(1), revision, aNode('a'), on('a'), on('b', down)],
        },
      ],
      ends: { outcome: 'Successful', at: 10, warnings: ['NodesLeftOut'] },
    },
    {
      name: 'a node that joins after the step began does not count',
      story: [
        {
          at: 0,
          there: [set.nodes(1), revision, aNode('a'), on('a')],
        },
        { at: 4, change: [short, aNode('b'), on('b', down)] },
      ],
      ends: { outcome: 'Successful', at: 10, warnings: ['NodesLeftOut'] },
    },
    {
      name: 'a cordoned node counts',
      story: [
        {
          at: 0,
          there: [
            short,
            revision,
            aNode('a'),
            cordoned,
            on('a'),
            on('b', down),
          ],
        },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'ProbeFailing',
        says: [/DaemonSet logger/],
      },
    },
    {
      name: 'daemonSetNodes all counts every node',
      check: { daemonSetNodes: 'all' },
      story: [{ at: 0, there: sick }],
      ends: { outcome: 'TimedOut', at: 180 },
    },
  ],
);
