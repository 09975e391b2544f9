import {
  ListListener,
  ListTrouble,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  Instant,
  KubernetesObject,
  ListView,
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
  ) {
    this.since = clock.now();
  }

  onListed(objects: KubernetesObject[]): void {
    this.answered(() => {
      this.objects = new Map(
        objects.map(object => [object.metadata.uid ?? '', object]),
      );
      for (const object of objects) this.trail?.note(object);
      this.state = 'Observed';
    });
    this.hooks.onObserved();
  }

  onUpserted(object: KubernetesObject): void {
    const { uid = '' } = object.metadata;
    this.post(uid, () => {
      this.objects.set(uid, object);
      this.trail?.note(object);
    });
  }

  onDeleted(object: KubernetesObject): void {
    const { uid = '' } = object.metadata;
    this.post(uid, () => {
      this.objects.delete(uid);
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

  get present(): KubernetesObject[] {
    return [...this.objects.values()];
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
    this.trail = new VersionTrail(this.present);
  }

  endTrail(): void {
    this.trail = undefined;
  }

  /** Versions seen since `startTrail`; none where it was not called. */
  get versions(): VersionTrail {
    return this.trail ?? new VersionTrail([]);
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
