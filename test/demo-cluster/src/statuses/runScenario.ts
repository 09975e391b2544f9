import { ApiClient } from '@object-status/test-control-plane';
import { Follower } from './Follower';
import { storiesOf, Story } from './stories';
import { verdictsOf } from './verdicts';
import { carryOut, StatusScenario } from './StatusScenario';

/** What became of a scenario in one cluster. */
export interface Run {
  stories: Record<string, Story[]>;
  /** What the engine says of the objects at their goals, in an order of its own. */
  verdicts: string[];
}

/**
 * Plays a scenario in a namespace of its own.
 *
 * @throws Error - a goal was not reached in time; says what was seen
 */
export async function runScenario(
  client: ApiClient,
  namespace: string,
  { steps }: StatusScenario,
): Promise<Run> {
  await client.create('/api/v1/namespaces', { metadata: { name: namespace } });
  const follower = new Follower(client, namespace);
  try {
    await follower.isFollowing();
    for (const step of steps) {
      follower.beginStep();
      await carryOut(client, namespace, step);
      await follower.until(step.until);
    }
    const tracks = [...follower.tracks.values()];
    const { until = [] } = steps[steps.length - 1] ?? {};
    return {
      stories: storiesOf(tracks, until),
      verdicts: verdictsOf(tracks, until),
    };
  } finally {
    await follower.stop();
  }
}
