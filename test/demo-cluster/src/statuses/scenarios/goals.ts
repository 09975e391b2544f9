import { Goal } from '../Follower';

export const available = 'Available=True/MinimumReplicasAvailable';
export const unavailable = 'Available=False/MinimumReplicasUnavailable';
export const complete = `${available} Progressing=True/NewReplicaSetAvailable`;
export const progressing = 'Progressing=True/ReplicaSetUpdated';
export const ready = 'Running running Ready';

/** Pods of a role are ready. */
export function podsReady(role: string, objects = 1): Goal {
  return { role, state: ready, objects };
}

/** Objects of a role are gone. */
export function gone(role: string, objects = 1): Goal {
  return { role, state: 'gone', objects };
}

/** Deployment `web` has come to its end with so many pods. */
export function webComplete(replicas: number): Goal {
  return {
    role: 'Deployment web',
    state: complete,
    counts: { availableReplicas: replicas, terminatingReplicas: 0 },
  };
}

/** A ReplicaSet of `web` has so many ready pods, and none on the way. */
export function webReplicas(revision: number, replicas: number): Goal {
  return {
    role: `ReplicaSet web@${revision}`,
    counts: {
      replicas,
      availableReplicas: replicas,
      terminatingReplicas: 0,
    },
  };
}
