import { Step } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { SeenList } from './SeenList';
import { StepLens } from './StepLens';

/** What the cluster said of the end of a window (R2). */
export type Proof =
  | { type: 'Proven' }
  /** These lists show something else than we have: news is on its way. */
  | { type: 'Differs'; lists: SeenList[] }
  | { type: 'NoAnswer'; lists: SeenList[] };

function versionsOf(step: Step): Map<string, string> {
  const versions = new Map<string, string>();
  for (const value of Object.values(step.memory.continuity)) {
    const at = value.indexOf('@');
    versions.set(value.slice(0, at), value.slice(at + 1));
  }
  return versions;
}

/**
 * R2: asks every list that holds counted objects for uid and resourceVersion,
 * consistently, and compares with what we have.
 */
export async function proveEnd(
  step: Step,
  lens: StepLens,
  timeoutMs: number,
): Promise<Proof> {
  const versions = versionsOf(step);
  const lists = lens.listsHolding(new Set(versions.keys()));
  const signal = AbortSignal.timeout(timeoutMs);
  const silent: SeenList[] = [];
  const different: SeenList[] = [];
  await Promise.all(
    lists.map(async ({ list, cluster }) => {
      const { apiVersion, kind, namespace } = list.target;
      const target = { apiVersion, kind, namespace };
      try {
        const proof = await cluster.prove(target, signal);
        const isSame = list.present
          .flatMap(({ metadata }) => metadata.uid ?? [])
          .filter(uid => versions.has(uid))
          .every(uid => proof.get(uid) === versions.get(uid));
        if (!isSame) different.push(list);
      } catch {
        // Said by the gap that follows from it.
        silent.push(list);
      }
    }),
  );
  if (silent.length > 0) return { type: 'NoAnswer', lists: silent };
  if (different.length > 0) return { type: 'Differs', lists: different };
  return { type: 'Proven' };
}
