import { UnknownNameError } from './UnknownNameError';

/** A service of the demo, and whose it is. @internal */
export interface DemoService {
  /** Of the component, of its file in `examples/demo`, and of its workload. */
  name: string;
  team: 'payments' | 'storefront' | 'platform';
  /** Version that runs before the first deployment. */
  version: string;
  /** Whether it runs to an end, so that each deployment is a new run. */
  isJob?: boolean;
}

/** Every service of the demo. @internal */
export const demoServices: readonly DemoService[] = [
  { name: 'checkout', team: 'payments', version: '1.4.0' },
  { name: 'ledger', team: 'payments', version: '3.7.2' },
  { name: 'nightly-report', team: 'payments', version: '0.9.4' },
  { name: 'storefront', team: 'storefront', version: '5.2.0' },
  { name: 'product-import', team: 'storefront', version: '2.1.0', isJob: true },
  { name: 'log-collector', team: 'platform', version: '1.0.6' },
];

/** Where services run, the least important first. @internal */
export const demoEnvironments = ['testing', 'staging', 'production'] as const;

/** @internal */
export type DemoEnvironment = (typeof demoEnvironments)[number];

/** A service in an environment. @internal */
export interface Target {
  service: DemoService;
  environment: DemoEnvironment;
}

/** The namespace of the service's team in this environment. @internal */
export function namespaceOf({ service, environment }: Target): string {
  return `${service.team}-${environment}`;
}

/** @internal */
export function entityRefOf({ name }: Pick<DemoService, 'name'>): string {
  return `component:default/${name}`;
}

/** @throws UnknownNameError - says which there are @internal */
export function requireService(name: string): DemoService {
  const service = demoServices.find(each => each.name === name);
  if (service) return service;
  const known = demoServices.map(each => each.name);
  throw new UnknownNameError('service', name, known);
}
