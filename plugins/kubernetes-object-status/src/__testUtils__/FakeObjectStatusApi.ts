import {
  ClusterList,
  ClusterStatus,
  Comparison,
  Dossier,
  Execution,
  ExecutionList,
  ExecutionQuery,
  ExecutionSummary,
  ObjectDetail,
  ObjectList,
  ObjectLog,
  ObjectRow,
  Transition,
  TransitionList,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectStatusApi } from '../api/ObjectStatusApi';
import { aSummary } from './builders';

/** An execution with the objects of its steps, the first step's first. */
export interface Recorded {
  execution: Execution;
  objects?: ObjectRow[][];
  transitions?: Transition[];
  dossier?: Dossier;
  /** By uid, or by a row's id. */
  details?: Record<string, ObjectDetail>;
  /** By container. */
  logs?: Record<string, ObjectLog>;
  /** By the id of the other execution. */
  comparisons?: Record<string, Comparison>;
  /** The rows of the steps at an instant; default: those of now. */
  objectsAt?: (at: string) => ObjectRow[][];
}

/**
 * Answers like the backend from what it is given. What it knows may be
 * replaced at any time; `failWith` makes every answer fail until it is unset,
 * or only those to questions that begin with `failOn`.
 */
export class FakeObjectStatusApi implements ObjectStatusApi {
  recorded: Recorded[] = [];
  clusters: ClusterStatus[] = [];
  failWith: unknown;
  failOn = '';
  /** Never answers while it is set. */
  isSilent = false;
  readonly asked: string[] = [];
  readonly cancelled: Array<{ id: string; reason: string }> = [];

  constructor(...recorded: Recorded[]) {
    this.recorded = recorded;
  }

  async listExecutions(query: ExecutionQuery): Promise<ExecutionList> {
    await this.#answer(`list ${query.environment ?? ''}`.trim());
    const { entityRef, environment, limit = 50, cursor = '0' } = query;
    const items = this.recorded
      .map(({ execution }) => aSummary(execution))
      .filter(each => !entityRef || each.entityRef === entityRef)
      .filter(each => !environment || each.environment === environment)
      .filter(each => isWanted(each, query))
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const end = Number(cursor) + limit;
    const nextCursor = items.length > end ? String(end) : undefined;
    return {
      items: items.slice(Number(cursor), end),
      nextCursor,
      totalItems: items.length,
    };
  }

  async getExecution(id: string): Promise<Execution> {
    await this.#answer(`get ${id}`);
    return this.#find(id).execution;
  }

  async listObjects(
    id: string,
    step: number,
    since?: number,
  ): Promise<ObjectList> {
    await this.#answer(`objects ${id} ${step} since ${since ?? 'start'}`);
    const { execution, objects } = this.#find(id);
    const items = objects?.[step - 1] ?? [];
    return { version: execution.sequence, items, removed: [] };
  }

  async listObjectsAt(
    id: string,
    step: number,
    at: string,
  ): Promise<ObjectList> {
    await this.#answer(`objects ${id} ${step} at ${at}`);
    const { execution, objects, objectsAt } = this.#find(id);
    const items = (objectsAt?.(at) ?? objects)?.[step - 1] ?? [];
    return { version: execution.sequence, items, removed: [] };
  }

  async getObject(
    id: string,
    step: number,
    uid: string,
  ): Promise<ObjectDetail> {
    await this.#answer(`object ${id} ${step} ${uid}`);
    return known(this.#find(id).details?.[uid]);
  }

  async getLog(
    id: string,
    step: number,
    uid: string,
    of: { container: string; previous: boolean },
  ): Promise<ObjectLog> {
    const which = of.previous ? 'previous' : 'current';
    await this.#answer(`log ${id} ${step} ${uid} ${of.container} ${which}`);
    return known(this.#find(id).logs?.[of.container]);
  }

  async getDossier(id: string): Promise<Dossier> {
    await this.#answer(`dossier ${id}`);
    return known(this.#find(id).dossier);
  }

  async compare(id: string, earlier: string): Promise<Comparison> {
    await this.#answer(`compare ${id} with ${earlier}`);
    return known(this.#find(id).comparisons?.[earlier]);
  }

  async listTransitions(id: string, after = 0): Promise<TransitionList> {
    await this.#answer(`transitions ${id} after ${after}`);
    const { transitions = [] } = this.#find(id);
    return { items: transitions.filter(({ seq }) => seq > after) };
  }

  async listClusters(): Promise<ClusterList> {
    await this.#answer('clusters');
    return { items: this.clusters };
  }

  async cancelExecution(id: string, reason: string): Promise<void> {
    await this.#answer(`cancel ${id}`);
    this.cancelled.push({ id, reason });
  }

  now(): number {
    return Date.now();
  }

  async #answer(question: string): Promise<void> {
    this.asked.push(question);
    if (this.isSilent) await new Promise(() => {});
    const isMeant = question.startsWith(this.failOn);
    if (this.failWith !== undefined && isMeant) throw this.failWith;
  }

  #find(id: string): Recorded {
    const found = this.recorded.find(({ execution }) => execution.id === id);
    if (found === undefined) throw answered(404);
    return found;
  }
}

function isWanted(each: ExecutionSummary, query: ExecutionQuery): boolean {
  const { outcome, causeCode, source, since, q } = query;
  return (
    (!outcome || each.outcome === outcome) &&
    (!causeCode || each.causeCode === causeCode) &&
    (!source || each.source.type === source) &&
    (!since || each.createdAt >= since) &&
    (!q || `${each.id} ${each.version} ${each.title}`.includes(q))
  );
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw answered(404);
  return found;
}

/** The error of an answer that is no success. */
export function answered(status: number, reference?: string): Error {
  return Object.assign(new Error(`answered ${status}`), { status, reference });
}
