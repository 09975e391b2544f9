import {
  Execution,
  ObjectRow,
  ObjectStatusClient,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Ask } from '../connection/Ask';

interface StepRows {
  version?: number;
  rows: Map<string, ObjectRow>;
}

/** The objects of an execution, kept up to date by what changed. @internal */
export class ObjectTable {
  private readonly steps = new Map<number, StepRows>();

  constructor(
    private readonly id: string,
    private readonly client: ObjectStatusClient,
    private readonly ask: Ask,
  ) {}

  /** Asks for what changed in every step that has begun. */
  async refresh({ steps }: Execution): Promise<void> {
    for (const { number, state } of steps) {
      if (state !== 'Queued') await this.refreshStep(number);
    }
  }

  /** Rows by step number, in the order of their tables. */
  rows(): Map<number, ObjectRow[]> {
    const byStep = [...this.steps].map(([number, { rows }]) => {
      const inOrder = [...rows.values()].sort(
        (one, other) => one.position - other.position,
      );
      return [number, inOrder] as const;
    });
    return new Map(byStep);
  }

  private async refreshStep(number: number): Promise<void> {
    const step: StepRows = this.steps.get(number) ?? { rows: new Map() };
    const { version, items, removed } = await this.ask(signal =>
      this.client.objects(this.id, number, { since: step.version, signal }),
    );
    for (const id of removed) step.rows.delete(id);
    for (const row of items) step.rows.set(row.id, row);
    step.version = version;
    this.steps.set(number, step);
  }
}
