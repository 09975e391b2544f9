import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import {
  defaultObjectStatusCheck,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { uuidv7 } from 'uuidv7';
import { aDraft, aDraftStep } from '../../../__testUtils__/aDraft';
import { anEnd, anOutcome } from '../../../__testUtils__/judged';
import { openTestDatabase } from '../../../__testUtils__/openTestDatabase';
import { Draft } from '../../../executions/Draft';
import { AppliedObject, OpenStep } from '../../../observation/StepStore';
import { Rollout } from '../../../recording/Rollout';
import { AppliedManifests } from '../../../redaction/AppliedManifests';
import { redactManifest } from '../../../redaction/redactManifest';
import { DatabaseExecutionStore } from '../../executions/DatabaseExecutionStore';
import { DatabaseStepStore } from '../../steps/DatabaseStepStore';
import { DatabaseRolloutRecorder } from '../DatabaseRolloutRecorder';

/** A Deployment as a cluster has it; what differs from a rollout to the next is named. */
export interface Wish {
  name?: string;
  namespace?: string;
  image?: string;
  uid?: string;
  generation?: number;
  replicas?: number;
  restartedAt?: string;
}

/** What is made anew comes later than all versions of what was there before. */
function versionOf(uid: string, generation: number): string {
  return String(1000 * uid.charCodeAt(0) + generation);
}

/** A Deployment as somebody wrote it. */
export function aManifest({
  name = 'web',
  namespace = 'shop',
  image = 'web:1',
  replicas = 2,
  restartedAt,
}: Wish = {}) {
  const annotations = restartedAt && {
    'kubectl.kubernetes.io/restartedAt': restartedAt,
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace },
    spec: {
      replicas,
      template: {
        metadata: {
          labels: { app: name },
          ...(annotations && { annotations }),
        },
        spec: { containers: [{ name: 'web', image }] },
      },
    },
  };
}

/** The same as the cluster answers it. */
export function live(wish: Wish = {}): KubernetesObject {
  const { uid = 'a', generation = 1 } = wish;
  const manifest = aManifest(wish);
  return {
    ...manifest,
    metadata: {
      ...manifest.metadata,
      uid,
      generation,
      resourceVersion: versionOf(uid, generation),
    },
  };
}

/** A rollout as it is noticed. */
export function aRollout(
  wish: Wish = {},
  more: Partial<Rollout> = {},
): Rollout {
  const workload = live(wish);
  const { spec } = aManifest(wish);
  const image = wish.image ?? 'web:1';
  return {
    cluster: 'prod-eu',
    // As it is noticed: slim and redacted.
    workload: redactManifest(workload) as KubernetesObject,
    template: JSON.stringify(spec.template),
    entityRef: 'component:default/checkout',
    environment: 'production',
    version: image.split(':')[1],
    source: { type: 'observed', actor: 'kubectl-set' },
    ...more,
  };
}

/** What a pipeline knows of a rollout: by its answer, by its manifest, or by name. */
export function applied(
  wish: Wish,
  by: 'answer' | 'version' | 'manifest' | 'name',
): AppliedObject {
  const { name = 'web', namespace = 'shop', uid = 'a', generation = 1 } = wish;
  const kind = { apiVersion: 'apps/v1', kind: 'Deployment' };
  const named = { cluster: 'prod-eu', ...kind, namespace, name };
  const version = {
    uid,
    generation,
    resourceVersion: versionOf(uid, generation),
  };
  switch (by) {
    case 'answer':
      return { ...named, ...version, manifest: { ...live(wish) } };
    case 'version':
      return { ...named, ...version };
    case 'manifest':
      return { ...named, manifest: aManifest(wish) };
    default:
      return named;
  }
}

/** A report of a pipeline. */
export function aReport(
  objects: AppliedObject[],
  more: Partial<Draft> = {},
): Draft {
  return aDraft({
    version: 'reported',
    source: { type: 'github-actions' },
    steps: [aDraftStep({ applied: objects, name: 'Deploy' })],
    ...more,
  });
}

/** Stores and a recorder on one database, whose clock goes on by itself. */
export async function openWorld(databases: TestDatabases, id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  // Nothing happens twice at one instant: so the order of things can be told.
  database.now = async () => (database.at += 1);
  const manifests = new AppliedManifests(1_000_000);
  const executions = new DatabaseExecutionStore(database, manifests);
  const openSteps = () =>
    DatabaseStepStore.create({ database, manifests, clusters: ['prod-eu'] });
  const steps = await openSteps();
  const restart = () =>
    new DatabaseRolloutRecorder(database, {
      manifests,
      check: defaultObjectStatusCheck,
    });
  return {
    database,
    executions,
    steps,
    /** Another recorder: after a restart, or of another replica. */
    restart,
    recorder: restart(),
    report: (draft: Draft) => executions.insert(uuidv7(), draft),
    find: async (executionId: string) => {
      const found = await executions.find(executionId, undefined);
      if (!found) throw new Error(`No execution ${executionId}`);
      return found;
    },
    /** What counts, oldest first. */
    async counted(entityRef?: string) {
      const page = { limit: 500 };
      const { items } = await executions.list({ entityRef }, page, undefined);
      return items.reverse();
    },
    async end(executionId: string, outcome: 'Successful' | 'Failed') {
      const open = await steps.listOpenSteps();
      const step = open.find(each => each.executionId === executionId);
      await steps.write({
        ...anEnd(
          executionId,
          1,
          anOutcome(outcome, { at: await database.now(database.knex) }),
        ),
        renewals: step?.renewals,
      });
    },
    /** The same of a step as it was taken up; whoever came before counts. */
    async tryToEnd({ executionId, renewals }: OpenStep) {
      const at = await database.now(database.knex);
      const end = anEnd(executionId, 1, anOutcome('Successful', { at }));
      try {
        await steps.write({ ...end, renewals });
      } catch (error) {
        const name = error instanceof Error ? error.name : '';
        if (name !== 'OutcomeExistsError' && name !== 'RenewedError') {
          throw error;
        }
      }
    },
    /** The observation sees other images, and has not heard of who brought them. */
    async endByUnknown(executionId: string) {
      const at = await database.now(database.knex);
      const why = 'superseded: someone else set image web:2 on Deployment web';
      const outcome = anOutcome('Superseded', {
        at,
        explanation: {
          code: 'Superseded',
          params: { detail: 'someone else', by: 'unknown' },
          message: why,
          objects: [],
          cause: 'ChangedByOther',
        },
      });
      const end = anEnd(executionId, 1, outcome);
      await steps.write({
        ...end,
        stepTransitions: [{ at, phase: 'Finished', code: 'Superseded', why }],
      });
    },
    /** By which execution each open step was taken over. */
    async takerOf(executionId: string) {
      const open = await steps.listOpenSteps();
      return open.find(step => step.executionId === executionId)?.supersededBy
        ?.executionId;
    },
  };
}

export type RecordingWorld = Awaited<ReturnType<typeof openWorld>>;
