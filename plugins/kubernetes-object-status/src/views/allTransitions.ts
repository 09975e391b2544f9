import {
  Transition,
  TransitionList,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/**
 * All recorded changes of an execution, oldest first, page by page.
 *
 * @internal
 */
export async function allTransitions(
  askBehind: (seq: number | undefined) => Promise<TransitionList>,
): Promise<Transition[]> {
  const found: Transition[] = [];
  for (;;) {
    const { items, nextCursor } = await askBehind(found.at(-1)?.seq);
    found.push(...items);
    if (nextCursor === undefined || items.length === 0) return found;
  }
}
