import { Scenario } from '../Scenario';
import { events } from './events';
import { failures } from './failures';
import { jobs } from './jobs';
import { otherHands } from './otherHands';
import { otherKinds } from './otherKinds';
import { pods } from './pods';
import { rollouts } from './rollouts';
import { successes } from './successes';
import { workloads } from './workloads';

/** Every scenario; a new one is a row of one of these tables. */
export const scenarios: Scenario[] = [
  ...failures,
  ...events,
  ...otherHands,
  ...successes,
  ...jobs,
  ...workloads,
  ...rollouts,
  ...pods,
  ...otherKinds,
];
