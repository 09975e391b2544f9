import { Scenario } from '../Scenario';
import { failures } from './failures';
import { jobs } from './jobs';
import { otherHands } from './otherHands';
import { successes } from './successes';
import { workloads } from './workloads';

/** Every scenario; a new one is a row of one of these tables. */
export const scenarios: Scenario[] = [
  ...failures,
  ...otherHands,
  ...successes,
  ...jobs,
  ...workloads,
];
