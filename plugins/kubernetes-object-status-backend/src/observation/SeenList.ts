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
import { StepTarget } from './stepTargets';

const TROUBLE_STATES: Record<ListTrouble['type'], ListView['state']> = {
  Gap: 'Gap',
  Forbidden: 'Forbidden',
  NotServed: 'NotServed',
};

/** One list as a step sees it: what is in it, and how well it is seen. */
export class SeenList implements ListListener {
  private objects = new Map<string, KubernetesObject>();
  private deleted: KubernetesObject[] = [];
  private state: ListView['state'] = 'Gap';
  private since: Instant;
  /** Whether anything was heard of it yet. */
  private hasAnswered = false;

  constructor(
    readonly target: StepTarget,
    private readonly clock: Clock,
    private readonly onChange: () => void,
  ) {
    this.since = clock.now();
  }

  onListed(objects: KubernetesObject[]): void {
    this.objects = new Map(
      objects.map(object => [object.metadata.uid ?? '', object]),
    );
    this.onObserved();
  }

  onUpserted(object: KubernetesObject): void {
    this.objects.set(object.metadata.uid ?? '', object);
    this.onChange();
  }

  onDeleted(object: KubernetesObject): void {
    this.objects.delete(object.metadata.uid ?? '');
    this.deleted.push(object);
    this.onChange();
  }

  onTrouble(trouble: ListTrouble, sinceMonotonicMs: number): void {
    this.hasAnswered = true;
    this.state = TROUBLE_STATES[trouble.type];
    this.since = this.clock.fromMonotonic(sinceMonotonicMs);
    this.onChange();
  }

  onObserved(): void {
    this.hasAnswered = true;
    this.state = 'Observed';
    this.onChange();
  }

  /** R2: the cluster did not prove what we have. */
  doubt(since: Instant): void {
    if (this.state !== 'Observed') return;
    this.state = 'Gap';
    this.since = since;
    this.onChange();
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
    return { apiVersion, kind, namespace, state, since };
  }

  get present(): KubernetesObject[] {
    return [...this.objects.values()];
  }

  /** Last states of what went since the call before. */
  takeDeleted(): KubernetesObject[] {
    const deleted = this.deleted;
    this.deleted = [];
    return deleted;
  }
}
