import { ObjectStatusClient } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Ask } from '../connection/Ask';
import { CommandError, Interrupted } from '../errors';
import { QueueTimeoutError } from './Patience';

/**
 * Cancels an execution whose turn did not come: its pipeline goes away, and
 * nobody asks any more for what it would verify later. Gives how the wait ends.
 *
 * @internal
 */
export async function giveUpTurn(
  { waited, exitCode, message }: QueueTimeoutError,
  { id, client, ask }: { id: string; client: ObjectStatusClient; ask: Ask },
): Promise<CommandError | Interrupted> {
  const reason = `its turn did not come within ${waited}`;
  try {
    const { outcome } = await ask(signal =>
      client.cancel(id, reason, { signal }),
    );
    // Its turn may have come in the same moment: then its steps have to hear of it.
    const end =
      outcome === 'Cancelled'
        ? 'it was cancelled, nothing was verified'
        : 'its cancel was asked for';
    return new CommandError(
      `Still queued behind another execution after ${waited}: ${end}.`,
      exitCode,
    );
  } catch (error) {
    if (error instanceof Interrupted) return error;
    // Why it was not taken says the portal's log; here it still waits.
    return new CommandError(`${message} It could not be cancelled.`, exitCode);
  }
}
