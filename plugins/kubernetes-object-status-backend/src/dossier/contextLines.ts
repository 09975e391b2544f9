import {
  fields,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

const { flag, read, record, records, text } = fields;

/** What surrounded an object, in words. */
export interface ContextLine {
  kind: string;
  name: string;
  said: string;
}

/** `pods: 10 of 10 used` for each that is limited. */
function quotaSaid(quota: KubernetesObject): string {
  const hard = record(quota, 'status.hard') ?? {};
  const used = record(quota, 'status.used') ?? {};
  return Object.entries(hard)
    .map(([name, limit]) => `${name}: ${used[name] ?? 0} of ${limit} used`)
    .join(', ');
}

const bounds = ['max', 'min', 'default', 'defaultRequest'];

function limitsSaid(range: KubernetesObject): string {
  return records(range, 'spec.limits')
    .flatMap(limit =>
      bounds.flatMap(bound =>
        Object.entries(record(limit, bound) ?? {}).map(
          ([name, value]) => `${limit.type}: ${bound} ${name} ${value}`,
        ),
      ),
    )
    .join(', ');
}

/** Only what is not as it should be. */
function nodeSaid(node: KubernetesObject): string {
  const conditions = records(node, 'status.conditions').flatMap(condition => {
    const isGood = text(condition, 'type') === 'Ready' ? 'True' : 'False';
    if (read(condition, 'status') === isGood) return [];
    const message = text(condition, 'message');
    const said = `${condition.type} is ${condition.status}`;
    return [message ? `${said}: ${message}` : said];
  });
  const cordoned = flag(node, 'spec.unschedulable')
    ? ['it takes no more pods']
    : [];
  return [...conditions, ...cordoned].join('; ');
}

function said(object: KubernetesObject): string {
  switch (object.kind) {
    case 'ResourceQuota':
      return quotaSaid(object);
    case 'LimitRange':
      return limitsSaid(object);
    default:
      return nodeSaid(object);
  }
}

/** Quotas, limits and the node of an object, as far as they tell anything. */
export function contextLines(
  around: Array<KubernetesObject | undefined>,
): ContextLine[] {
  return around
    .flatMap(object => object ?? [])
    .map(object => ({
      kind: object.kind,
      name: object.metadata.name,
      said: said(object),
    }))
    .filter(line => line.said !== '');
}
