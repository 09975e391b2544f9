import {
  evaluate,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';
import { Goal, Track } from './Follower';
import { upTo } from './stories';

const objectSchema: z.ZodType<KubernetesObject> = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string(), uid: z.string() }),
});

/** What the engine says of the objects as they were at their goals. */
export function verdictsOf(tracks: Track[], goals: Goal[]): string[] {
  const roles = new Map<string, string>();
  const objects = tracks.flatMap(track => {
    const goal = goals.find(({ role }) => role === track.role);
    const moments = upTo(track, goal);
    const last = moments[moments.length - 1];
    if (last.state === 'gone') return [];
    roles.set(last.object.metadata.uid ?? '', track.role);
    return [objectSchema.parse(last.object)];
  });
  const { aggregate, objects: rows } = evaluate({ objects });
  return [
    `all: ${aggregate}`,
    ...rows
      .map(({ uid = '', status, reason }) =>
        [roles.get(uid), status, reason].join(' '),
      )
      .sort(),
  ];
}
