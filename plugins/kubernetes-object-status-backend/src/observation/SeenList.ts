import {
  ListListener,
  ListTrouble,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  Instant,
  KubernetesObject,
  ListView,
  ObjectIndex,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Clock } from './Clock';
import { Change } from './Mailbox';
import { StepTarget } from './stepTargets';
import { VersionTrail } from './VersionTrail';

const TROUBLE_STATES: Record<ListTrouble['type'], ListView['state']> = {
  Gap: 'Gap',
  Forbidden: 'Forbidden',
  NotServed: 'NotServed',
};

/** Who wants to know what happens to a list. */
export interface SeenListHooks {
  /** Something was heard; it is seen once it is applied. */
  onChange(change: Change): void;
  /** It is observed, for the first time or again. */
  onObserved(): void;
  /** Why nothing is heard, where the list has not said it itself. */
  describeSilence?(): string | undefined;
}

/**
 * One list as a step sees it: what is in it, and how well it is seen. What is
 * heard of it waits in the mailbox until a look takes it in.
 */
export class SeenList implements ListListener {
  private objects = new Map<string, KubernetesObject>();
  private deleted: KubernetesObject[] = [];
  private state: ListView['state'] = 'Gap';
  private since: Instant;
  /** Why it is not observed, in its own words. */
  private trouble: string | undefined;
  private trail: VersionTrail | undefined;
  /** Whether anything was heard of it yet. */
  private hasAnswered = false;

  constructor(
    readonly target: StepTarget,
    private readonly clock: Clock,
    private readonly hooks: SeenListHooks,
    /** Of its cluster: it is told of everything that comes and goes. */
    private readonly index = new ObjectIndex(),
  ) {
    this.since = clock.now();
  }

  onListed(objects: KubernetesObject[]): void {
    this.answered(() => {
      for (const uid of [...this.objects.keys()]) this.remove(uid);
      for (const object of objects) this.put(object);
      this.state = 'Observed';
    });
    this.hooks.onObserved();
  }

  onUpserted(object: KubernetesObject): void {
    const { uid = '' } = object.metadata;
    this.post(uid, () => this.put(object));
  }

  onDeleted(object: KubernetesObject): void {
    const { uid = '' } = object.metadata;
    this.post(uid, () => {
      this.remove(uid);
      this.deleted.push(object);
    });
  }

  onTrouble(trouble: ListTrouble, sinceMonotonicMs: number): void {
    this.answered(() => {
      this.state = TROUBLE_STATES[trouble.type];
      this.trouble = trouble.message;
      this.since = this.clock.fromMonotonic(sinceMonotonicMs);
    });
  }

  onObserved(): void {
    this.answered(() => {
      this.state = 'Observed';
    });
    this.hooks.onObserved();
  }

  /** R2: the cluster did not prove what we have. */
  doubt(since: Instant): void {
    if (this.state !== 'Observed') return;
    this.state = 'Gap';
    this.since = since;
    this.trouble = undefined;
  }

  get isAnswered(): boolean {
    return this.hasAnswered;
  }

  get isObserved(): boolean {
    return this.state === 'Observed';
  }

  get view(): ListView {
    const { apiVersion, kind, namespace } = this.target;
    const { state, since } = this;
    const view = { apiVersion, kind, namespace, state, since };
    if (state === 'Observed') return view;
    return { ...view, message: this.trouble ?? this.hooks.describeSilence?.() };
  }

  /** The objects in it of which the uid is among some. */
  presentOf(uids: Iterable<string>): KubernetesObject[] {
    return [...uids].flatMap(uid => this.objects.get(uid) ?? []);
  }

  /** Last states of what went since `forgetDeleted`, the newest first. */
  get gone(): KubernetesObject[] {
    return [...this.deleted].reverse();
  }

  /** What went has been looked at. */
  forgetDeleted(): void {
    this.deleted = [];
  }

  /** Remembers every version from now on, until the next call of either. */
  startTrail(): void {
    this.trail = new VersionTrail(this.objects.values());
  }

  endTrail(): void {
    this.trail = undefined;
  }

  /** Versions seen since `startTrail`; none where it was not called. */
  get versions(): VersionTrail {
    return this.trail ?? new VersionTrail([]);
  }

  private put(object: KubernetesObject): void {
    const { uid = '' } = object.metadata;
    this.remove(uid);
    this.objects.set(uid, object);
    this.index.add(object);
    this.trail?.note(object);
  }

  private remove(uid: string): void {
    const known = this.objects.get(uid);
    if (known) this.index.remove(known);
    this.objects.delete(uid);
  }

  private answered(apply: () => void): void {
    this.hasAnswered = true;
    this.post(undefined, apply);
  }

  private post(uid: string | undefined, apply: () => void): void {
    const at = this.clock.now();
    this.hooks.onChange({ at, subject: this, uid, apply });
  }
}
