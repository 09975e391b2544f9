import {
  Execution,
  ExplainedObjectRow,
  ObjectRow,
  StepExecution,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { defaultObjectStatusCheck } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** When every built execution started. */
export const start = Date.parse('2026-03-02T14:02:24.000Z');

/** ISO instant some seconds after the start. */
export const at = (seconds: number) =>
  new Date(start + seconds * 1000).toISOString();

export const permalink =
  'https://portal.example.com/catalog/default/component/checkout/object-status/01JD8Q4T';

export function aStep(fields: Partial<StepExecution> = {}): StepExecution {
  return {
    number: 1,
    name: 'Deploy checkout',
    type: 'raw-yaml',
    state: 'Checking',
    targets: [{ cluster: 'prod-eu', namespace: 'shop' }],
    objectStatusCheck: defaultObjectStatusCheck,
    continueOnFailure: false,
    startedAt: at(0),
    counts: {},
    waitingFor: [],
    warnings: [],
    ...fields,
  };
}

/** A step that has ended, after `seconds`. */
export function anEndedStep(
  outcome: string,
  seconds: number,
  fields: Partial<StepExecution> = {},
): StepExecution {
  const isGood = outcome === 'Successful';
  return aStep({
    state: 'Finished',
    outcome,
    finishedAt: at(seconds),
    stabilized: isGood,
    verified: isGood,
    ...fields,
  });
}

export function anExecution(fields: Partial<Execution> = {}): Execution {
  return {
    id: '01JD8Q4T',
    url: permalink,
    entityRef: 'component:default/checkout',
    environment: 'production',
    version: '1.4.2',
    source: { type: 'cli' },
    state: 'Running',
    createdAt: at(0),
    startedAt: at(0),
    sequence: 1,
    steps: [aStep()],
    warnings: [],
    allowedActions: ['cancel'],
    ...fields,
  };
}

/** An execution of one step that has ended, after `seconds`. */
export function anEndedExecution(
  outcome: string,
  seconds: number,
  step: Partial<StepExecution> = {},
): Execution {
  return anExecution({
    state: 'Finished',
    outcome,
    finishedAt: at(seconds),
    steps: [anEndedStep(outcome, seconds, step)],
  });
}

export function anObject(fields: Partial<ObjectRow> = {}): ObjectRow {
  const kind = fields.kind ?? 'Deployment';
  const name = fields.name ?? 'checkout';
  return {
    id: `${kind}/${name}`,
    cluster: 'prod-eu',
    apiVersion: 'apps/v1',
    kind,
    namespace: 'shop',
    name,
    applied: true,
    counted: true,
    status: 'Successful',
    reason: 'RolloutComplete',
    params: {},
    message: '',
    since: at(1),
    verified: true,
    warnings: [],
    columns: {},
    position: 1,
    ...fields,
  };
}

let lastSeq = 0;

export function aTransition(fields: Partial<Transition> = {}): Transition {
  lastSeq += 1;
  return {
    seq: lastSeq,
    at: at(1),
    step: 1,
    subject: 'object',
    kind: 'Deployment',
    name: 'checkout',
    status: 'InProgress',
    reason: 'UpdatingReplicas',
    message: '0 of 3 pods updated',
    ...fields,
  };
}

type Explanation = NonNullable<StepExecution['explanation']>;

export function anExplanation(fields: Partial<Explanation> = {}): Explanation {
  return { code: 'FailedFor', params: {}, message: '', objects: [], ...fields };
}

export function anExplainedObject(
  fields: Partial<ExplainedObjectRow> = {},
): ExplainedObjectRow {
  return {
    id: 'Deployment/checkout',
    cluster: 'prod-eu',
    kind: 'Deployment',
    namespace: 'shop',
    name: 'checkout',
    status: 'InProgress',
    reason: 'WaitingForReadiness',
    params: {},
    message: '',
    ...fields,
  };
}
