import {
  Comparison,
  Execution,
  ObjectRow,
  ObjectStatusClient,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Ask } from '../connection/Ask';
import { Host } from '../host/Host';
import { Looks } from './Looks';
import { ObjectTable } from './ObjectTable';

/** Everything that is known of an execution. @internal */
export interface FollowedExecution {
  execution: Execution;
  /** Rows by step number. */
  objects: Map<number, ObjectRow[]>;
  transitions: Transition[];
  /** What is different from the last good one; absent where nothing is known of that. */
  lastGood?: Comparison;
}

/** Shows how an execution goes on. @internal */
export interface Progress {
  /** Whether it draws the objects while the execution runs. */
  readonly wantsObjects: boolean;
  /** After every look; `news` is empty when nothing changed. */
  onLook(seen: FollowedExecution, news: Transition[]): void;
  onTrouble(words: string, nextInSeconds: number): void;
  /** Leaves the terminal as it should be; nothing is shown afterwards. */
  end(): void;
}

/** @internal */
export interface FollowOptions {
  id: string;
  client: ObjectStatusClient;
  ask: Ask;
  host: Host;
  progress: Progress;
  pollMs: number;
  /** Ends the wait early by throwing. */
  checkPatience?(execution: Execution): void;
}

/**
 * Follows an execution until it is finished: by its events, or by asking where
 * there are none.
 *
 * @throws PortalLostError, ApiError, and the reason of the host's signal
 * @internal
 */
export async function followExecution(
  options: FollowOptions,
): Promise<FollowedExecution> {
  const { id, client, ask, progress } = options;
  const table = new ObjectTable(id, client, ask);
  const transitions: Transition[] = [];
  const looks = new Looks(options);
  try {
    for (;;) {
      const { execution, hasChanged, news } = await looks.next();
      const isFinished = execution.state === 'Finished';
      transitions.push(...news);
      if (hasChanged && (progress.wantsObjects || isFinished)) {
        await table.refresh(execution);
      }
      const seen = { execution, objects: table.rows(), transitions };
      progress.onLook(seen, news);
      if (isFinished) return seen;
      options.checkPatience?.(execution);
    }
  } finally {
    looks.close();
  }
}
