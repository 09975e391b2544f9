import { DemoEnvironment, demoEnvironments } from '../services';

/** What may happen to which services. @internal */
export interface Scenario {
  /** Name of a behaviour. */
  behaviour: string;
  services: readonly string[];
  environments: readonly DemoEnvironment[];
  /** How often it is chosen, as against the others. */
  weight: number;
  /** Whether the rollout reaches what it asks for. */
  isHealthy: boolean;
}

const everywhere = demoEnvironments;
const mostlyTesting: readonly DemoEnvironment[] = ['testing', 'staging'];
const deployments = ['checkout', 'storefront'];
const all = [
  ...deployments,
  'ledger',
  'nightly-report',
  'product-import',
  'log-collector',
];

/** What a newcomer sees first: one rollout that succeeds and one that fails. @internal */
export const opening: readonly Scenario[] = [
  {
    behaviour: 'healthy',
    services: ['checkout'],
    environments: ['staging'],
    weight: 1,
    isHealthy: true,
  },
  {
    behaviour: 'image-cannot-be-pulled',
    services: ['storefront'],
    environments: ['testing'],
    weight: 1,
    isHealthy: false,
  },
];

/** What happens afterwards, half of it healthy. @internal */
export const scenarios: readonly Scenario[] = [
  healthy('healthy', all, 7),
  healthy('slow', ['checkout', 'ledger', 'log-collector'], 2),
  healthy('crash-once', ['checkout', 'ledger'], 2),
  healthy('slow-termination', deployments, 1),
  // It reaches what it asks for, and falls over when it has been successful.
  healthy('crash-after-green', ['checkout'], 1),
  trouble('image-cannot-be-pulled', [...deployments, 'log-collector'], 2),
  trouble('crash-loop', [...deployments, 'log-collector'], 2),
  trouble('never-ready', deployments, 2),
  trouble('crash-after-ready', deployments, 1),
  trouble('out-of-memory', deployments, 1),
  trouble('init-fails', deployments, 1),
  trouble('config-missing', deployments, 1),
  trouble('unschedulable', deployments, 1),
  // The quota holds for the namespace, so only where the team has nothing else that it could hit.
  {
    ...trouble('quota-exceeded', ['storefront'], 1),
    environments: ['testing'],
  },
];

function healthy(
  behaviour: string,
  services: readonly string[],
  weight: number,
): Scenario {
  const environments = everywhere;
  return { behaviour, services, environments, weight, isHealthy: true };
}

function trouble(
  behaviour: string,
  services: readonly string[],
  weight: number,
): Scenario {
  const environments = [...mostlyTesting, ...everywhere];
  return { behaviour, services, environments, weight, isHealthy: false };
}

/** Whether a rollout whose pods behave so reaches what it asks for. @internal */
export function isHealthy(behaviour: string): boolean {
  const known = scenarios.find(each => each.behaviour === behaviour);
  return known === undefined || known.isHealthy;
}
