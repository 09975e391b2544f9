import {
  ObjectStatusClient,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Ask } from '../connection/Ask';

/** All transitions of an execution behind `last`, oldest first. @internal */
export async function fetchTransitions(
  id: string,
  last: number | undefined,
  client: ObjectStatusClient,
  ask: Ask,
): Promise<Transition[]> {
  const found: Transition[] = [];
  for (;;) {
    const after = found.at(-1)?.seq ?? last;
    const page = await ask(signal => client.transitions(id, { after, signal }));
    found.push(...page.items);
    if (page.nextCursor === undefined || page.items.length === 0) return found;
  }
}
