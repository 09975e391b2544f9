import {
  ObjectDetail,
  ObjectLog,
  ObjectMoment,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  fields,
  KubernetesObject,
  ObjectStatusCheck,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Capture, CaptureReader } from '../evidence/Capture';
import { UnknownExecutionError } from '../executions/errors';
import { FoundExecution } from '../executions/ExecutionService';
import { Visibility } from '../executions/ExecutionStore';
import { keptLog } from './keptLog';
import { LiveLogs, LogOf } from './LiveLogs';
import { LiveObject, LiveObjects } from './LiveObjects';
import { momentOf, withoutEvidence } from './momentOf';
import { shownLabels } from './shownLabels';
import { ObjectStore, StoredObject } from './ObjectStore';

type FoundStep = FoundExecution['steps'][number];

/** Names one object of one step; by its uid, or by the id of its row. */
export interface ObjectKey {
  executionId: string;
  step: number;
  uidOrId: string;
}

/** What the service works with. */
export interface ObjectDetailsOptions {
  /** @throws UnknownExecutionError - there is none, or the caller may not see it */
  find(id: string, visibility: Visibility): Promise<FoundExecution>;
  store: ObjectStore;
  captures: CaptureReader;
  live: Pick<LiveObjects, 'read'>;
  logs: LiveLogs;
  /** Judges one object by itself, as it is now. */
  judge(
    object: KubernetesObject,
    check: ObjectStatusCheck,
  ): { status: string; reason: string; message: string };
}

/** What is told of one object of a step: what was recorded, kept, and is now. */
export class ObjectDetails {
  constructor(private readonly options: ObjectDetailsOptions) {}

  /** @throws UnknownExecutionError - there is no such object, or the caller may not see it */
  async get(
    key: ObjectKey,
    visibility: Visibility,
    mayReadEvidence: (cluster: string) => boolean,
  ): Promise<ObjectDetail> {
    const { step, found } = await this.require(key, visibility);
    const { row } = found;
    const [captures, live] = await Promise.all([
      this.capturesOf(key, row),
      this.options.live.read(row),
    ]);
    const isOver = step.state === 'Finished';
    const last = isOver
      ? captures.filter(({ moment }) => moment === 'Ended').at(-1)
      : undefined;
    const ended = last && endedOf(last);
    const now = this.nowOf(live, step.objectStatusCheck);
    const seen = live.type === 'Seen' ? live.object : undefined;
    const isWithheld = !mayReadEvidence(row.cluster);
    const shown = (moment: ObjectMoment | undefined) =>
      moment && isWithheld ? withoutEvidence(moment) : moment;
    return {
      step: {
        number: step.number,
        name: step.name,
        state: step.state,
        outcome: step.outcome,
        finishedAt: step.finishedAt,
      },
      row,
      owners: found.owners.map(({ id, kind, name, revision }) => ({
        id,
        kind,
        name,
        revision,
      })),
      node: nodeOf(last?.evidence.object) ?? nodeOf(seen),
      labels: shownLabels(last?.evidence.object ?? seen ?? found.applied),
      transitions: found.transitions,
      ended: shown(ended),
      now: shown(now),
      nowMissing: live.type === 'Missing' ? live.why : undefined,
      applied: found.applied,
      logs: this.logsOf(row, live, captures, isWithheld),
      evidenceWithheld: isWithheld,
    };
  }

  /**
   * The last lines of a container: from the cluster while its Pod is there, else
   * those that were kept; `undefined` where there are none.
   *
   * @throws UnknownExecutionError - there is no such object, or the caller may not see it
   */
  async log(
    key: ObjectKey,
    of: LogOf,
    visibility: Visibility,
    mayReadEvidence: (cluster: string) => boolean,
  ): Promise<ObjectLog | undefined> {
    const { found } = await this.require(key, visibility);
    const { row } = found;
    if (!mayReadEvidence(row.cluster)) throw new UnknownExecutionError();
    if (!isPod(row)) return undefined;
    const live = this.options.logs.isOn(row.cluster)
      ? await this.options.logs.read(row, of)
      : undefined;
    if (live) return { ...live, kept: false };
    const kept = keptLog(await this.capturesOf(key, row), of);
    return kept && { ...kept, kept: true };
  }

  private async require(
    { executionId, step: number, uidOrId }: ObjectKey,
    visibility: Visibility,
  ): Promise<{ step: FoundStep; found: StoredObject }> {
    const execution = await this.options.find(executionId, visibility);
    const step = execution.steps.find(each => each.number === number);
    const found =
      step &&
      (await this.options.store.findObject(executionId, number, uidOrId));
    if (!step || !found) throw new UnknownExecutionError();
    return { step, found };
  }

  private capturesOf(
    { executionId, step }: ObjectKey,
    { id }: ObjectRow,
  ): Promise<Capture[]> {
    return this.options.captures.list(executionId, { step, objectId: id });
  }

  private nowOf(
    live: LiveObject,
    check: ObjectStatusCheck,
  ): ObjectMoment | undefined {
    if (live.type === 'Missing') return undefined;
    const { at, object, events } = live;
    const status = object && this.options.judge(object, check);
    return momentOf({ at, status, object, events });
  }

  /** Live before kept: what was kept is shown where there is nothing newer. */
  private logsOf(
    row: ObjectRow,
    live: LiveObject,
    captures: Capture[],
    isWithheld: boolean,
  ): string {
    if (!isPod(row)) return 'NotAPod';
    if (isWithheld) return 'Forbidden';
    const isThere = live.type === 'Seen' && live.object !== undefined;
    if (isThere && this.options.logs.isOn(row.cluster)) return 'Live';
    if (captures.some(({ logs }) => logs.length > 0)) return 'Kept';
    if (!this.options.logs.isOn(row.cluster)) return 'Off';
    const isRefused = captures.some(
      ({ logsMissing }) => logsMissing === 'Forbidden',
    );
    return isRefused ? 'Forbidden' : 'Kept';
  }
}

function endedOf({ at, evidence }: Capture): ObjectMoment {
  const { status, object, events = [] } = evidence;
  return momentOf({ at, status, object, events });
}

function isPod({ apiVersion, kind }: ObjectRow): boolean {
  return apiVersion === 'v1' && kind === 'Pod';
}

function nodeOf(object: KubernetesObject | undefined): string | undefined {
  return object?.kind === 'Pod'
    ? fields.text(object, 'spec.nodeName')
    : undefined;
}
