import { ObjectEvidence } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  fields,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Capture } from './Capture';
import { conditionsOf } from './conditionsOf';

type Context = ObjectEvidence['captures'][number]['context'];

const { pairs, read, record, records, scalarText, text } = fields;

/** A node's pressures are trouble when they are true, its readiness when it is not. */
function isTrouble({ type, status }: { type: string; status: string }) {
  return type === 'Ready' ? status !== 'True' : status === 'True';
}

function nodeSays(node: KubernetesObject): string {
  const troubles = conditionsOf(node)
    .filter(isTrouble)
    .map(({ type, status, message }) =>
      [`${type} ${status}`, message].filter(Boolean).join(': '),
    );
  const taints = records(record(node, 'spec'), 'taints').map(
    taint => `taint ${text(taint, 'key')}:${text(taint, 'effect')}`,
  );
  const all = [...troubles, ...taints];
  return all.length > 0 ? all.join('; ') : 'Ready, without pressure';
}

function quotaSays(quota: KubernetesObject): string {
  const hard = record(quota, 'status.hard') ?? record(quota, 'spec.hard') ?? {};
  const used = record(quota, 'status.used') ?? {};
  return Object.entries(hard)
    .map(([name, most]) => {
      const now = Object.hasOwn(used, name)
        ? scalarText(used[name])
        : undefined;
      return `${name}: ${now ?? '?'} of ${scalarText(most) ?? '?'} used`;
    })
    .join('; ');
}

function limitsSay(range: KubernetesObject): string {
  return records(record(range, 'spec'), 'limits')
    .flatMap(limit =>
      ['min', 'max', 'default', 'defaultRequest'].flatMap(bound => {
        const values = pairs(limit, bound);
        return values.length > 0
          ? [`${text(limit, 'type')} ${bound} ${values.join(', ')}`]
          : [];
      }),
    )
    .join('; ');
}

/** What stood around an object: its node, and the quotas and limits of its namespace. */
export function contextOf({ node, limits = [] }: Capture['evidence']): Context {
  const says = (object: KubernetesObject): string => {
    if (object.kind === 'Node') return nodeSays(object);
    return object.kind === 'ResourceQuota'
      ? quotaSays(object)
      : limitsSay(object);
  };
  return [...(node ? [node] : []), ...limits].map(object => ({
    kind: object.kind,
    name: scalarText(read(object, 'metadata.name')) ?? '',
    said: says(object),
  }));
}
