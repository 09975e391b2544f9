import {
  Capture as CaptureAnswer,
  ObjectEvidence,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { NotAllowedError } from '@backstage/errors';
import { UnknownExecutionError } from '../executions/errors';
import { FoundExecution } from '../executions/ExecutionService';
import { Visibility } from '../executions/ExecutionStore';
import { ObjectKey } from '../objects/ObjectDetails';
import { ObjectStore } from '../objects/ObjectStore';
import { Capture, CaptureReader } from './Capture';
import { conditionsOf } from './conditionsOf';
import { containersOf } from './containersOf';
import { contextOf } from './contextOf';

/** What the service works with. */
export interface ObjectEvidencesOptions {
  /** @throws UnknownExecutionError - there is none, or the caller may not see it */
  find(id: string, visibility: Visibility): Promise<FoundExecution>;
  store: ObjectStore;
  captures: CaptureReader;
}

/** What was kept of single objects when they failed, and when their step ended. */
export class ObjectEvidences {
  constructor(private readonly options: ObjectEvidencesOptions) {}

  /**
   * Also of an object that the step does not show any more: a Pod that failed
   * was replaced, and what was kept of it is why.
   *
   * @throws UnknownExecutionError - there is no such object, or the caller may not see its execution
   * @throws NotAllowedError - the caller may see the execution and not its evidence
   */
  async get(
    { executionId, step, uidOrId }: ObjectKey,
    visibility: Visibility,
    mayReadEvidence: (cluster: string) => boolean,
  ): Promise<ObjectEvidence> {
    const { find, store, captures } = this.options;
    await find(executionId, visibility);
    const found = await store.findObject(executionId, step, uidOrId);
    const objectId = found?.row.id ?? uidOrId;
    const kept = await captures.list(executionId, { step, objectId });
    const last = kept.at(-1);
    const object = found?.row ?? (last && { ...last.identity, uid: last.uid });
    if (!object) throw new UnknownExecutionError();
    if (!mayReadEvidence(object.cluster)) throw new NotAllowedError();
    const { cluster, apiVersion, kind, namespace, name, uid } = object;
    return {
      objectId,
      ...{ uid, cluster, apiVersion, kind, namespace, name },
      captures: kept.map(toAnswer).reverse(),
    };
  }
}

function toAnswer(capture: Capture): CaptureAnswer {
  const { moment, at, healedAt, evidence, logs, logsMissing } = capture;
  const { masked = 0, isCut = false } = capture;
  const { status, object, events = [] } = evidence;
  return {
    moment,
    at: toIso(at),
    status: status.status,
    reason: status.reason,
    params: status.params,
    message: status.message,
    healedAt: healedAt === undefined ? undefined : toIso(healedAt),
    conditions: conditionsOf(object),
    containers: containersOf(object),
    events: events.map(event => ({
      type: event.type,
      reason: event.reason,
      message: event.message,
      count: event.count,
      lastSeen: event.lastSeen,
      reportedBy: event.reportedBy,
      container: event.container,
    })),
    logs,
    logsMissing,
    masked,
    cut: isCut,
    context: contextOf(evidence),
  };
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}
