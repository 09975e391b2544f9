import {
  defaultObjectStatusCheck,
  emptyMemory,
  JudgedObject,
  JudgedSummary,
  ObjectStatusName,
  OutcomeName,
  StepOutcome,
  StepState,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { StepWrite } from '../observation/StepStore';

/** An instant of the tests: noon of a winter day. */
export const noon = Date.parse('2026-01-31T12:00:00.000Z');

/** A judged object, applied and counted. */
export function aJudged(
  name: string,
  status: ObjectStatusName = 'InProgress',
  overrides: Partial<JudgedObject> = {},
): JudgedObject {
  return {
    id: `prod-eu/ConfigMap/default/${name}`,
    cluster: 'prod-eu',
    apiVersion: 'v1',
    kind: 'ConfigMap',
    namespace: 'default',
    name,
    applied: true,
    counted: true,
    status: {
      status,
      reason: `${status}Reason`,
      params: {},
      message: `${name} is ${status}`,
      since: noon,
    },
    verified: true,
    warnings: [],
    columns: {},
    ...overrides,
  };
}

/** The state of a step that is being checked. */
export function aState(overrides: Partial<StepState> = {}): StepState {
  return {
    phase: 'Checking',
    check: defaultObjectStatusCheck,
    startedAt: noon,
    at: noon,
    gaps: {},
    failedSinceSuccessful: false,
    successes: 0,
    brokenWindows: [],
    ...overrides,
  };
}

/** What a state keeps of the last judgement. */
export function aSummary(
  overrides: Partial<JudgedSummary> = {},
): JudgedSummary {
  return {
    aggregate: 'Failed',
    failed: [],
    revision: '',
    fingerprint: { pods: {}, restarts: {}, others: {} },
    verified: true,
    onlyLeavingMissing: false,
    counted: 2,
    successful: 1,
    waitingFor: [],
    ...overrides,
  };
}

/** An outcome of a step. */
export function anOutcome(
  outcome: OutcomeName,
  overrides: Partial<StepOutcome> = {},
): StepOutcome {
  return {
    outcome,
    at: noon + 30_000,
    stabilized: true,
    verified: true,
    explanation: {
      code: 'Told',
      params: {},
      message: `It ended ${outcome}`,
      objects: [],
    },
    warnings: [],
    ...overrides,
  };
}

let writes = 0;

/** What one look at the first step changed; each is a write of its own. */
export function aWrite(
  executionId: string,
  overrides: Partial<StepWrite> = {},
): StepWrite {
  return {
    executionId,
    step: 1,
    writeId: `write-${writes++}`,
    state: aState(),
    memory: emptyMemory,
    rows: [],
    removed: [],
    objectTransitions: [],
    stepTransitions: [],
    ...overrides,
  };
}

/** A write that ends a step. */
export function anEnd(
  executionId: string,
  step: number,
  outcome: StepOutcome,
): StepWrite {
  return aWrite(executionId, {
    step,
    state: aState({ phase: 'Finished', outcome }),
    stepTransitions: [
      { at: outcome.at, phase: 'Finished', code: 'Concluded', why: 'the end' },
    ],
  });
}
