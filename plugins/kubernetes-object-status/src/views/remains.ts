import { ObjectNode, walk } from './objectTree';

/** What is left of an older revision. @internal */
export type Remains = { type: 'leaving'; count: number } | { type: 'running' };

/**
 * What still runs below an object of an older revision; `undefined` when it
 * owns nothing any more.
 *
 * @internal
 */
export function remainsOf(node: ObjectNode): Remains | undefined {
  const leaves = [...walk(node.children)].filter(
    ({ children }) => children.length === 0,
  );
  if (leaves.length === 0) return undefined;
  const isLeaving = ({ row }: ObjectNode) => row.notCounted === 'Leaving';
  if (!leaves.every(isLeaving)) return { type: 'running' };
  return { type: 'leaving', count: leaves.length };
}
