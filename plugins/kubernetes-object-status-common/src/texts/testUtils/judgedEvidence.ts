import {
  Evidence,
  evidenceOfRow,
  JudgedObject,
  LogTail,
  simulateWith,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  Built,
  built,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';

/** What is beside the object that is explained. */
export interface Surroundings {
  /** Other objects: Events, Nodes, quotas, children. */
  beside?: Built[];
  logs?: LogTail[];
  check?: Record<string, unknown>;
}

/** An object as a step would judge it at its first look, with what is at hand. */
export function judgedEvidence(
  object: Built,
  { beside = [], logs, check = {} }: Surroundings = {},
): Evidence {
  const { apiVersion, kind, metadata } = built(object);
  const { name, namespace } = metadata;
  const objects = [object, ...beside].map(built);
  let rows: JudgedObject[] = [];
  simulateWith(
    {
      objectStatusCheck: {
        stepExecutionTimeoutSeconds: 180,
        statusStabilizationTimeoutSeconds: 10,
        ...check,
      },
      applied: [{ apiVersion, kind, namespace, name }],
      events: [{ at: 0, objects }],
      until: 1,
    },
    {
      onJudged: (_, judgement) => {
        rows = judgement.objects;
      },
    },
  );
  const evidence = evidenceOfRow(rows, rows[0].id, objects);
  if (!evidence) throw new Error(`${kind} ${name} has no row`);
  return { ...evidence, ...(logs && { logs }) };
}

/** What a step says of an object that it did not, or could not, look at. */
export function reportedEvidence(
  status: Evidence['status']['status'],
  reason: string,
  params: Evidence['status']['params'] = {},
  kind = 'Deployment',
): Evidence {
  const identity = {
    ...{ cluster: 'prod-eu', apiVersion: 'apps/v1', kind },
    ...{ namespace: 'shop', name: 'web' },
  };
  const message = String(params.detail ?? reason);
  return { identity, status: { status, reason, params, message } };
}
