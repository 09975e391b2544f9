import { hasEnded, PodObject } from '../objects/Pod';
import { parseQuantity } from '../objects/quantity';

/** Amounts by the resource's name; `pods` counts. @internal */
export type Resources = Record<string, number>;

/** What a pod takes of its node: its containers together, or more while it starts. @internal */
export function requestsOf({ spec }: PodObject): Resources {
  const { containers, initContainers = [] } = spec;
  const isSidecar = ({ restartPolicy }: { restartPolicy?: string }) =>
    restartPolicy === 'Always';
  const running = [...containers, ...initContainers.filter(isSidecar)].map(
    amountsOf,
  );
  const starting = initContainers
    .filter(container => !isSidecar(container))
    .map(amountsOf);
  const sum = combine(running, (one, other) => one + other);
  return { ...combine([sum, ...starting], Math.max), pods: 1 };
}

/** What the pods of a node take together. @internal */
export function usedBy(pods: PodObject[]): Resources {
  return combine(
    pods.filter(pod => !hasEnded(pod)).map(requestsOf),
    (one, other) => one + other,
  );
}

function amountsOf({
  resources,
}: PodObject['spec']['containers'][number]): Resources {
  return Object.fromEntries(
    Object.entries(resources?.requests ?? {}).map(([name, quantity]) => [
      name,
      parseQuantity(quantity),
    ]),
  );
}

function combine(
  list: Resources[],
  join: (one: number, other: number) => number,
): Resources {
  const combined: Resources = {};
  for (const resources of list) {
    for (const [name, amount] of Object.entries(resources)) {
      combined[name] = join(combined[name] ?? 0, amount);
    }
  }
  return combined;
}
