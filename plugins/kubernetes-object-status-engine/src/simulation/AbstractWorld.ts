import { aggregateOf, translate } from '../judging/aggregate';
import {
  AggregateStatus,
  Instant,
  JudgedObject,
  Judgement,
  ObjectStatusName,
} from '../judging/Judgement';
import { ObjectStatusCheck } from '../options';
import { ONLY_CLUSTER } from './contextKinds';

/** What is told of the step as a whole. */
interface Told {
  fingerprint: string;
  revision: string;
}

function rowOf(
  name: string,
  status: ObjectStatusName,
  since: Instant,
): JudgedObject {
  const reason = status === 'Unknown' ? 'NoStatusReported' : status;
  return {
    id: name,
    cluster: ONLY_CLUSTER,
    apiVersion: 'v1',
    kind: 'Object',
    name,
    applied: true,
    counted: true,
    status: { status, reason, params: {}, message: status, since },
    verified: status !== 'Unknown',
    warnings: [],
    columns: {},
  };
}

/** Abstract objects that have a status and nothing else. */
export class AbstractWorld {
  /** Objects of the step: told of, or named as blind. */
  private known = new Set<string>();
  private statuses = new Map<string, ObjectStatusName>();
  private told: Told = { fingerprint: '', revision: '' };
  /** What was last seen of the objects, and of the step: in a gap nothing is seen to change. */
  private proven = new Map<string, ObjectStatusName>();
  private seen: Told = this.told;
  private blind = new Set<string>();

  /** `names` are those of all objects that the simulation ever speaks of. */
  constructor(private readonly names: string[]) {}

  set(
    statuses: Record<string, ObjectStatusName>,
    fingerprint: string | undefined,
    revision: string | undefined,
  ): void {
    for (const [name, status] of Object.entries(statuses)) {
      this.known.add(name);
      this.statuses.set(name, status);
    }
    this.told = {
      fingerprint: fingerprint ?? this.told.fingerprint,
      revision: revision ?? this.told.revision,
    };
  }

  startGap(names: string[] | undefined): void {
    for (const name of names ?? []) this.known.add(name);
    for (const name of names ?? this.names) this.blind.add(name);
  }

  /** Ends a gap; says whether there was one. */
  endGap(names: string[] | undefined): boolean {
    const ended = (names ?? this.names).filter(name => this.blind.has(name));
    for (const name of ended) this.blind.delete(name);
    return ended.some(name => this.known.has(name));
  }

  /** Whether any object is known yet: before that there is nothing to judge. */
  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  judge(check: ObjectStatusCheck, at: Instant): Judgement {
    this.see();
    const names = [...this.known];
    const statusOf = (name: string) => this.proven.get(name) ?? 'InProgress';
    const inAggregate = new Map<string, AggregateStatus>(
      names.map(name => [name, translate(statusOf(name), check)]),
    );
    const others = { all: this.seen.fingerprint, objects: names.join(' ') };
    return {
      at,
      aggregate: aggregateOf([...inAggregate.values()]),
      objects: names.map(name => rowOf(name, statusOf(name), at)),
      warnings: [],
      verified: ![...this.proven.values()].includes('Unknown'),
      failed: names.filter(name => inAggregate.get(name) === 'Failed'),
      blind: names.filter(name => this.blind.has(name)),
      revision: this.seen.revision,
      fingerprint: { pods: {}, restarts: {}, others },
      continuity: {},
      onlyLeavingMissing: false,
    };
  }

  private see(): void {
    const isSeen = (name: string) => !this.blind.has(name);
    if ([...this.known].some(isSeen)) this.seen = this.told;
    for (const [name, status] of this.statuses) {
      if (isSeen(name)) this.proven.set(name, status);
    }
  }
}
