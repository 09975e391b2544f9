import { ListView, ObjectGraph } from '../graph/ObjectGraph';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { appliedByDefault, keyOf, ONLY_CLUSTER } from './contextKinds';
import { listsOf } from './evaluate';
import { SimulateInput, SimulationEvent } from './formats';

type GivenEvent = Extract<SimulationEvent, { objects: KubernetesObject[] }>;

function objectsIn(event: SimulationEvent): KubernetesObject[] {
  if ('gap' in event || 'statuses' in event || 'cancel' in event) return [];
  if ('objects' in event) return event.objects;
  const deleted = (event.delete ?? []).filter(
    (each): each is KubernetesObject => typeof each !== 'string',
  );
  return [...(event.upsert ?? []), ...deleted];
}

/** The objects of a simulation as they are at an instant, and which of them are seen. */
export class World {
  static of(input: SimulateInput): World {
    const all = input.events.flatMap(objectsIn);
    const first = input.events.find(
      (event): event is GivenEvent =>
        'objects' in event && !('gap' in event) && Array.isArray(event.objects),
    );
    const applied = input.applied ?? appliedByDefault(first?.objects ?? []);
    return new World(applied, listsOf(all, applied));
  }

  /** What there is. */
  private objects = new Map<string, KubernetesObject>();
  /** What was last seen of it: in a gap nothing is seen to change. */
  private seen = new Map<string, KubernetesObject>();
  private deleted: KubernetesObject[] = [];
  private areAllBlind = false;
  private blind = new Set<string>();

  private constructor(
    private readonly applied: NonNullable<SimulateInput['applied']>,
    private readonly lists: ListView[],
  ) {}

  set(objects: KubernetesObject[]): void {
    const next = new Map(objects.map(object => [keyOf(object), object]));
    for (const [key, object] of this.objects) {
      if (!next.has(key)) this.tellDeleted(key, object);
    }
    this.objects = next;
  }

  upsert(objects: KubernetesObject[]): void {
    for (const object of objects) this.objects.set(keyOf(object), object);
  }

  delete(gone: Array<string | KubernetesObject>): void {
    for (const each of gone) {
      const key = typeof each === 'string' ? each : keyOf(each);
      const last = typeof each === 'string' ? this.objects.get(key) : each;
      this.objects.delete(key);
      if (last) this.tellDeleted(key, last);
    }
  }

  startGap(ids: string[] | undefined): void {
    if (!ids) this.areAllBlind = true;
    for (const id of ids ?? []) this.blind.add(id);
  }

  endGap(ids: string[] | undefined): void {
    if (!ids) this.blind.clear();
    if (!ids) this.areAllBlind = false;
    for (const id of ids ?? []) this.blind.delete(id);
  }

  /** What is seen now; deletions are told once. */
  graph(): ObjectGraph {
    const deleted = this.deleted;
    this.deleted = [];
    this.see();
    const state = this.areAllBlind ? 'Gap' : 'Observed';
    return {
      applied: this.applied.map(each => ({ ...each, cluster: ONLY_CLUSTER })),
      clusters: [
        {
          cluster: ONLY_CLUSTER,
          objects: [...this.seen.values()],
          deleted,
          lists: this.lists.map(list => ({ ...list, state })),
          blind: [...this.blind],
        },
      ],
    };
  }

  private isBlind(key: string): boolean {
    return this.areAllBlind || this.blind.has(key);
  }

  /** A deletion that happens in a gap is never told. */
  private tellDeleted(key: string, last: KubernetesObject): void {
    if (!this.isBlind(key)) this.deleted.push(last);
  }

  private see(): void {
    for (const key of this.seen.keys()) {
      if (!this.isBlind(key) && !this.objects.has(key)) this.seen.delete(key);
    }
    for (const [key, object] of this.objects) {
      if (!this.isBlind(key)) this.seen.set(key, object);
    }
  }
}
