import {
  Instant,
  OutcomeName,
  Takeover,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  FencedError,
  OutcomeExistsError,
  RenewedError,
} from '../../database/errors';
import { sequence } from '../../executions/sequence';
import {
  ListedStep,
  OpenStep,
  StepKey,
  StepStore,
  StepWrite,
} from '../StepStore';

/** A step as it is recorded. */
export interface RecordedStep extends Pick<OpenStep, 'applied' | 'check'> {
  continueOnFailure?: boolean;
}

type Row = StepWrite['rows'][number];

interface KeptStep extends RecordedStep {
  startedAt?: Instant;
  saved?: OpenStep['saved'];
  rows: Map<string, Row>;
  outcome?: OutcomeName;
  lastWriteId?: string;
  supersededBy?: OpenStep['supersededBy'];
  renewals?: number;
}

interface KeptExecution {
  steps: KeptStep[];
  cancelRequested?: { reason: string };
}

/** One line of an execution's history. */
export interface KeptTransition {
  at: Instant;
  step: number;
  subject: 'object' | 'step';
  name: string;
  status?: string;
  previousStatus?: string;
}

/** Keeps steps in memory; fails when it is told to. */
export class MemoryStepStore implements StepStore {
  /** Everything that went through, in order. */
  readonly writes: StepWrite[] = [];
  readonly history: KeptTransition[] = [];
  /** Writes that were tried, the failed ones included. */
  attempts = 0;
  isFenced = false;
  private readonly executions = new Map<string, KeptExecution>();
  private readonly faults: Error[] = [];
  private readonly lostAnswers: Error[] = [];

  constructor(private readonly clock: { now(): number }) {}

  /** Records an execution; its first step starts now. */
  record(executionId: string, steps: RecordedStep[]): void {
    const kept = steps.map(step => ({ ...step, rows: new Map() }));
    this.executions.set(executionId, { steps: kept });
    this.startStep(executionId, 1);
  }

  cancel(executionId: string, reason: string): void {
    const execution = this.require(executionId);
    execution.cancelRequested ??= { reason };
  }

  /** Takes an execution out, as retention does. */
  forget(executionId: string): void {
    this.executions.delete(executionId);
  }

  /** The next writes fail with these, one after the other. */
  failWith(...errors: Error[]): void {
    this.faults.push(...errors);
  }

  /** The next writes go through, and their answers are lost. */
  loseAnswers(...errors: Error[]): void {
    this.lostAnswers.push(...errors);
  }

  /** R11: another execution is recorded that takes a step over. */
  takeOver({ executionId, step }: StepKey, by: Takeover): void {
    this.stepOf(executionId, step).supersededBy ??= by;
  }

  /** A report adopts it: it begins anew, now. */
  renew({ executionId, step }: StepKey, more: Partial<RecordedStep>): void {
    const kept = this.stepOf(executionId, step);
    const { renewals = 0 } = kept;
    const nothing = { saved: undefined, lastWriteId: undefined };
    const startedAt = this.clock.now();
    Object.assign(kept, more, nothing, { startedAt, renewals: renewals + 1 });
    kept.rows.clear();
  }

  /** Somebody else ends a step. */
  conclude({ executionId, step }: StepKey, outcome: OutcomeName): void {
    this.stepOf(executionId, step).outcome = outcome;
  }

  async startWaiting(): Promise<string[]> {
    return [];
  }

  async listOpenSteps(): Promise<ListedStep[]> {
    return this.openSteps().map(
      ({ executionId, step, cancelRequested, supersededBy, renewals }) => ({
        ...{ executionId, step, cancelRequested, supersededBy, renewals },
      }),
    );
  }

  async loadOpenSteps(keys?: StepKey[]): Promise<OpenStep[]> {
    return this.openSteps().filter(
      ({ executionId, step }) =>
        !keys ||
        keys.some(key => key.executionId === executionId && key.step === step),
    );
  }

  private openSteps(): OpenStep[] {
    const open = [...this.executions].flatMap(([executionId, execution]) =>
      execution.steps.flatMap((step, index) => {
        const { startedAt, outcome, applied, check, saved } = step;
        if (startedAt === undefined || outcome !== undefined) return [];
        const { cancelRequested } = execution;
        const { supersededBy, renewals } = step;
        const asked = { cancelRequested, supersededBy, renewals };
        const key = { executionId, step: index + 1 };
        return [{ ...key, startedAt, check, applied, saved, ...asked }];
      }),
    );
    open.sort((a, b) => a.startedAt - b.startedAt);
    // As a database does: what is stored is not what is held.
    return structuredClone(open);
  }

  async write(write: StepWrite): Promise<void> {
    this.attempts += 1;
    const fault = this.faults.shift();
    if (fault) throw fault;
    const { executionId, step: number } = write;
    const step = this.stepOf(executionId, number);
    if (step.lastWriteId === write.writeId) return;
    if (step.renewals !== write.renewals) {
      throw new RenewedError(executionId, number);
    }
    if (step.outcome) throw new OutcomeExistsError(executionId, number);
    if (this.isFenced) throw new FencedError(executionId, number, ['any']);
    const stored = structuredClone(write);
    step.lastWriteId = write.writeId;
    this.writes.push(stored);
    this.keep(step, stored);
    this.history.push(...transitionsOf(stored));
    if (stored.state.outcome) this.end(stored, stored.state.outcome.outcome);
    const lost = this.lostAnswers.shift();
    if (lost) throw lost;
  }

  async now(): Promise<number> {
    return this.clock.now();
  }

  /** Outcomes of an execution by step, those that were skipped included. */
  outcomesOf(executionId: string): Array<OutcomeName | undefined> {
    return this.require(executionId).steps.map(({ outcome }) => outcome);
  }

  /** Outcomes that were written by the observation, in order. */
  get outcomes(): OutcomeName[] {
    return this.writes.flatMap(({ state }) => state.outcome?.outcome ?? []);
  }

  /** The rows of a step as a page shows them. */
  rowsOf({ executionId, step }: StepKey): Row[] {
    const { rows } = this.stepOf(executionId, step);
    return [...rows.values()].sort((a, b) => a.position - b.position);
  }

  private keep(step: KeptStep, write: StepWrite): void {
    const { state, memory } = write;
    step.saved = { state, memory };
    for (const row of write.rows) step.rows.set(row.id, row);
    for (const id of write.removed) step.rows.delete(id);
  }

  private end({ executionId, step }: StepKey, outcome: OutcomeName): void {
    const { steps } = this.require(executionId);
    this.stepOf(executionId, step).outcome = outcome;
    const sequel = sequence(
      steps.map((each, index) => ({
        number: index + 1,
        continueOnFailure: each.continueOnFailure ?? false,
        outcome: each.outcome,
      })),
    );
    if (sequel.start !== undefined) this.startStep(executionId, sequel.start);
    for (const number of sequel.skip) {
      this.stepOf(executionId, number).outcome = 'Skipped';
      this.history.push({
        at: this.clock.now(),
        step: number,
        subject: 'step',
        name: 'Skipped',
      });
    }
  }

  private startStep(executionId: string, number: number): void {
    this.stepOf(executionId, number).startedAt = this.clock.now();
  }

  private stepOf(executionId: string, number: number): KeptStep {
    const step = this.require(executionId).steps[number - 1];
    if (!step) throw missing(executionId, number);
    return step;
  }

  private require(executionId: string): KeptExecution {
    const execution = this.executions.get(executionId);
    if (!execution) throw missing(executionId, 1);
    return execution;
  }
}

function missing(executionId: string, step: number): Error {
  return new Error(`Step ${step} of execution ${executionId} does not exist`);
}

/** In the order of their instants; of one instant the objects come first. */
function transitionsOf(write: StepWrite): KeptTransition[] {
  const { step } = write;
  const objects = write.objectTransitions.map(
    ({ at, object, previousStatus }): KeptTransition => ({
      at,
      step,
      subject: 'object',
      name: object.name,
      status: object.status.status,
      previousStatus,
    }),
  );
  const steps = write.stepTransitions.map(
    ({ at, code, aggregate }): KeptTransition => ({
      at,
      step,
      subject: 'step',
      name: code,
      status: aggregate,
    }),
  );
  return [...objects, ...steps].sort((a, b) => a.at - b.at);
}
