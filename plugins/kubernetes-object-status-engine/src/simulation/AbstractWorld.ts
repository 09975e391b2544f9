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

interface Shown {
  statuses: Map<string, ObjectStatusName>;
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
  private now: Shown = { statuses: new Map(), fingerprint: '', revision: '' };
  /** What was last seen of the blind ones. */
  private proven = new Map<string, ObjectStatusName>();
  private blind = new Set<string>();
  private beforeGap: string | undefined;

  /** `names` are those of all objects that the simulation ever speaks of. */
  constructor(private readonly names: string[]) {}

  set(
    statuses: Record<string, ObjectStatusName>,
    fingerprint: string | undefined,
    revision: string | undefined,
  ): void {
    for (const [name, status] of Object.entries(statuses)) {
      this.now.statuses.set(name, status);
      if (!this.blind.has(name)) this.proven.set(name, status);
    }
    if (fingerprint !== undefined) this.now.fingerprint = fingerprint;
    if (revision !== undefined) this.now.revision = revision;
  }

  startGap(names: string[] | undefined): void {
    this.beforeGap ??= this.shown();
    for (const name of names ?? this.names) this.blind.add(name);
  }

  /** Ends a gap; says whether all is as it was. */
  endGap(names: string[] | undefined): boolean {
    for (const name of names ?? this.names) this.blind.delete(name);
    for (const [name, status] of this.now.statuses) {
      if (!this.blind.has(name)) this.proven.set(name, status);
    }
    const isSame = this.beforeGap === this.shown();
    if (this.blind.size === 0) this.beforeGap = undefined;
    return isSame;
  }

  /** Whether any object is known yet: before that there is nothing to judge. */
  get isEmpty(): boolean {
    return this.now.statuses.size === 0;
  }

  judge(check: ObjectStatusCheck, at: Instant): Judgement {
    const names = [...this.now.statuses.keys()];
    const inAggregate = new Map<string, AggregateStatus>(
      names.map(name => [
        name,
        translate(this.proven.get(name) ?? 'InProgress', check),
      ]),
    );
    const others = { all: this.now.fingerprint, objects: names.join(' ') };
    return {
      at,
      aggregate: aggregateOf([...inAggregate.values()]),
      objects: names.map(name =>
        rowOf(name, this.proven.get(name) ?? 'InProgress', at),
      ),
      warnings: [],
      verified: ![...this.proven.values()].includes('Unknown'),
      failed: names.filter(name => inAggregate.get(name) === 'Failed'),
      blind: names.filter(name => this.blind.has(name)),
      revision: this.now.revision,
      fingerprint: { pods: {}, restarts: {}, others },
      continuity: {},
      onlyLeavingMissing: false,
    };
  }

  private shown(): string {
    const { statuses, fingerprint, revision } = this.now;
    return JSON.stringify([[...statuses], fingerprint, revision]);
  }
}
