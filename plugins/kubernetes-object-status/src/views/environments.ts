import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** Tiers of environments, what matters most first. @internal */
export const tiers = [
  'production',
  'staging',
  'testing',
  'development',
] as const;

/** @internal */
export type Tier = (typeof tiers)[number];

/** An environment with the newest execution that went there. @internal */
export interface EnvironmentEntry {
  name: string;
  newest: ExecutionSummary;
}

/**
 * The environments of an entity in order of tier, then by name, so that they
 * keep their place while deployments come and go.
 *
 * @param executions - newest first, as the server lists them
 * @param tierOf - what the portal is configured with
 * @internal
 */
export function environmentsOf(
  executions: readonly ExecutionSummary[],
  tierOf: ReadonlyMap<string, Tier> = new Map(),
): EnvironmentEntry[] {
  const newest = new Map<string, ExecutionSummary>();
  for (const execution of executions) {
    if (!newest.has(execution.environment)) {
      newest.set(execution.environment, execution);
    }
  }
  const rank = (name: string) => tiers.indexOf(tierOfName(name, tierOf));
  return [...newest]
    .map(([name, execution]) => ({ name, newest: execution }))
    .sort(
      (a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name),
    );
}

/** One that is not configured and not called like a tier is development. */
function tierOfName(name: string, tierOf: ReadonlyMap<string, Tier>): Tier {
  const configured = tierOf.get(name);
  return configured ?? tiers.find(tier => tier === name) ?? 'development';
}

/** As many as stand side by side; the others are in a menu. */
const mostCards = 5;

/**
 * Cuts the environments into cards and menu. The chosen one is always a card.
 *
 * @internal
 */
export function cardsAndMore(
  environments: readonly EnvironmentEntry[],
  chosen: string | undefined,
): { cards: EnvironmentEntry[]; more: EnvironmentEntry[] } {
  const index = environments.findIndex(({ name }) => name === chosen);
  if (environments.length <= mostCards) {
    return { cards: [...environments], more: [] };
  }
  const cards =
    index < mostCards
      ? environments.slice(0, mostCards)
      : [...environments.slice(0, mostCards - 1), environments[index]];
  const more = environments.filter(each => !cards.includes(each));
  return { cards, more };
}
