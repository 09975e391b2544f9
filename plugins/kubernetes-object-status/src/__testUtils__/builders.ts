import {
  Execution,
  ExecutionSummary,
  ExplainedObjectRow,
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { decidingStep } from '../views/verdict';
import { defaultObjectStatusCheck } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** Seconds after this every built thing happens. */
export const start = Date.parse('2026-11-20T14:02:11.000Z');

/** An instant so many seconds after the start. */
export function at(seconds: number): string {
  return new Date(start + seconds * 1_000).toISOString();
}

export function aStep(given: Partial<StepExecution> = {}): StepExecution {
  return {
    number: 1,
    name: 'Deploy checkout',
    type: 'raw-yaml',
    state: 'Checking',
    targets: [{ cluster: 'prod-eu', namespace: 'shop' }],
    objectStatusCheck: defaultObjectStatusCheck,
    continueOnFailure: false,
    startedAt: at(0),
    timeoutAt: at(180),
    aggregate: 'InProgress',
    counts: { Successful: 1, InProgress: 2 },
    waitingFor: [],
    warnings: [],
    ...given,
  };
}

/** A running execution; `ended` makes it a finished one. */
export function anExecution(given: Partial<Execution> = {}): Execution {
  return {
    id: 'exec-1',
    url: 'http://localhost/deployments/executions/exec-1',
    entityRef: 'component:default/checkout',
    environment: 'production',
    version: '1.4.2',
    source: {
      type: 'github-actions',
      url: 'https://ci.example/runs/4812',
      actor: 'jane',
      commit: { sha: '9f3c2ab41d07' },
    },
    state: 'Running',
    createdAt: at(0),
    startedAt: at(0),
    sequence: 1,
    steps: [aStep()],
    warnings: [],
    allowedActions: [],
    ...given,
  };
}

/** The end of a step or of an execution with one step. */
export function ended(outcome: string, seconds: number) {
  return { state: 'Finished', outcome, finishedAt: at(seconds) };
}

export function aSummary(execution: Execution): ExecutionSummary {
  const { steps, warnings, allowedActions, afterwatch, ...fields } = execution;
  const notes = afterwatch?.notes.length ?? 0;
  return {
    ...fields,
    ...(notes > 0 && { afterwatchNotes: notes }),
    stepCount: steps.length,
    explanation: decidingStep(execution)?.explanation?.message,
  };
}

export function anObject(given: Partial<ObjectRow> = {}): ObjectRow {
  const { kind = 'Deployment', name = 'checkout', position = 0 } = given;
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
    message: '3/3 ready, all up to date',
    since: at(20),
    verified: true,
    warnings: [],
    columns: {},
    position,
    ...given,
  };
}

export function aPod(given: Partial<ObjectRow> = {}): ObjectRow {
  return anObject({
    apiVersion: 'v1',
    kind: 'Pod',
    applied: false,
    reason: 'Ready',
    message: 'Ready',
    ...given,
  });
}

export function anExplained(
  given: Partial<ExplainedObjectRow> = {},
): ExplainedObjectRow {
  const { kind = 'Deployment', name = 'checkout' } = given;
  return {
    id: `${kind}/${name}`,
    cluster: 'prod-eu',
    kind,
    namespace: 'shop',
    name,
    status: 'InProgress',
    reason: 'WaitingForReadiness',
    params: { ready: 2, desired: 3 },
    message: '2 of 3 pods ready',
    ...given,
  };
}
