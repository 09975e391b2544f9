import {
  ApiClient,
  KubernetesObject,
  watchList,
} from '@object-status/test-control-plane';
import { describeMoment, Moment } from './projection';
import { Roles } from './roles';

/** What is to be reached before a scenario goes on. */
export interface Goal {
  /** Such as `Pod web@1`. */
  role: string;
  /** Of its last moment; the last one of a deleted object is `gone`. */
  state?: string;
  /** Of its last moment; those that are not named may be anything. */
  counts?: Record<string, number>;
  /** Which such moment it is, counted from the step's beginning; default the first. */
  times?: number;
  /** How many objects of the role are to have been there; default 1. */
  objects?: number;
}

/** A moment and when it was seen. */
export interface SeenMoment extends Moment {
  /** Milliseconds on a clock of its own. */
  at: number;
  object: KubernetesObject;
}

/** What an object went through. */
export interface Track {
  role: string;
  moments: SeenMoment[];
  /** Moments before the present step. */
  past: number;
}

// Owners first: what belongs to them is named after them.
const paths = [
  ['Deployment', 'apis/apps/v1', 'deployments'],
  ['StatefulSet', 'apis/apps/v1', 'statefulsets'],
  ['DaemonSet', 'apis/apps/v1', 'daemonsets'],
  ['Job', 'apis/batch/v1', 'jobs'],
  ['ReplicaSet', 'apis/apps/v1', 'replicasets'],
  ['Pod', 'api/v1', 'pods'],
] as const;

const patienceMs = 45_000;

/** Follows the workloads and pods of one namespace from before they are made. */
export class Follower {
  readonly tracks = new Map<string, Track>();
  private readonly roles = new Roles();
  private readonly ending = new AbortController();
  private readonly early = new Map<string, KubernetesObject[]>();
  private readonly watching: Promise<void>[];
  private look: () => void = () => undefined;
  private listed = 0;

  constructor(client: ApiClient, private readonly namespace: string) {
    this.watching = paths.map(([kind, group, plural]) =>
      watchList(
        client,
        `/${group}/namespaces/${namespace}/${plural}`,
        {
          onListed: objects => {
            objects.forEach(object => this.onChanged({ ...object, kind }));
            this.listed += 1;
            this.look();
          },
          onChanged: object => this.onChanged({ ...object, kind }),
          onDeleted: object => this.onDeleted(object),
        },
        this.ending.signal,
      ),
    );
  }

  /** What was reached before counts no more. */
  beginStep(): void {
    for (const track of this.tracks.values()) track.past = track.moments.length;
  }

  /** From then on nothing is missed. */
  async isFollowing(): Promise<void> {
    await this.when(() => this.listed >= paths.length, []);
  }

  /** @throws Error - not in time; says what is missing and what was seen */
  async until(goals: Goal[]): Promise<void> {
    await this.when(() => goals.every(goal => this.isReached(goal)), goals);
  }

  private async when(isSo: () => boolean, goals: Goal[]): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const patience = setTimeout(
        () => reject(new Error(this.describe(goals))),
        patienceMs,
      );
      this.look = () => {
        if (!isSo()) return;
        clearTimeout(patience);
        this.look = () => undefined;
        resolve();
      };
      this.look();
    });
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.watching);
  }

  private isReached(goal: Goal): boolean {
    const { role, objects = 1 } = goal;
    const reached = [...this.tracks.values()].filter(
      track => track.role === role && endOf(track, goal) !== undefined,
    );
    return reached.length >= objects;
  }

  private onChanged(object: KubernetesObject): void {
    const { uid = '', ownerReferences } = object.metadata;
    const owner = ownerOf(ownerReferences);
    if (owner !== undefined && !this.tracks.has(owner)) {
      // Another watch has yet to bring its owner, which it is named after.
      this.early.set(owner, [...(this.early.get(owner) ?? []), object]);
      return;
    }
    this.note(uid, object, describeMoment(object));
    const waiting = this.early.get(uid) ?? [];
    this.early.delete(uid);
    for (const each of waiting) this.onChanged(each);
    this.look();
  }

  private onDeleted(object: KubernetesObject): void {
    const { uid = '' } = object.metadata;
    this.note(uid, object, { state: 'gone', counts: {} });
    this.look();
  }

  private note(uid: string, object: KubernetesObject, now: Moment): void {
    const moment = { ...now, at: performance.now(), object };
    const known = this.tracks.get(uid);
    if (!known) {
      const role = this.roles.roleOf(object);
      this.tracks.set(uid, { role, moments: [moment], past: 0 });
      return;
    }
    known.moments.push(moment);
  }

  private describe(goals: Goal[]): string {
    const missing = goals.filter(goal => !this.isReached(goal));
    const seen = [...this.tracks.values()].map(
      ({ role, moments }) =>
        `${role}:\n  ${moments
          .map(({ state, counts }) => `${state} ${JSON.stringify(counts)}`)
          .join('\n  ')}`,
    );
    return `${this.namespace}: not within ${
      patienceMs / 1000
    } s: ${JSON.stringify(missing)}. Seen:\n${seen.join('\n')}`;
  }
}

/** The index of the moment at which a track reached a goal in the present step. */
export function endOf(
  { moments, past }: Pick<Track, 'moments' | 'past'>,
  goal: Goal,
): number | undefined {
  let times = goal.times ?? 1;
  for (let index = past; index < moments.length; index++) {
    const isNew = index === 0 || !isAt(moments[index - 1], goal);
    if (isNew && isAt(moments[index], goal)) times -= 1;
    if (times === 0) return index;
  }
  return undefined;
}

/** Whether a moment is what a goal asks for. */
function isAt({ state, counts }: Moment, goal: Goal): boolean {
  if (goal.state !== undefined && goal.state !== state) return false;
  return Object.entries(goal.counts ?? {}).every(
    ([field, count]) => counts[field] === count,
  );
}

function ownerOf(references: unknown): string | undefined {
  if (!Array.isArray(references)) return undefined;
  const owner = references.find(reference => reference.controller === true);
  return owner?.uid;
}
