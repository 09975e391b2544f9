import { KindDefinition } from '../../kinds/KindDefinition';
import { valueAt } from '../../registry/fields';
import { badRequest } from '../../registry/refusals';
import { KubernetesObject } from '../../registry/Registry';

/** Whether an object has the fields that a selector asks for. @internal */
export type FieldMatch = (object: KubernetesObject) => boolean;

// Documentation of field selectors, and the conversion functions of Kubernetes 1.36.
const ownFields: Record<string, string[]> = {
  Event: [
    'involvedObject.apiVersion',
    'involvedObject.fieldPath',
    'involvedObject.kind',
    'involvedObject.name',
    'involvedObject.namespace',
    'involvedObject.resourceVersion',
    'involvedObject.uid',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  Job: ['status.successful'],
  Namespace: ['status.phase'],
  Node: ['spec.unschedulable'],
  Pod: [
    'spec.hostNetwork',
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'status.nominatedNodeName',
    'status.phase',
    'status.podIP',
  ],
  ReplicaSet: ['status.replicas'],
  Secret: ['type'],
  Service: ['spec.clusterIP', 'spec.type'],
};

// `events.k8s.io/v1` calls the same fields otherwise.
const otherNames: Record<string, string> = {
  regarding: 'involvedObject',
  reportingController: 'reportingComponent',
};

/**
 * Reads `spec.nodeName=node-1,status.phase!=Running`.
 *
 * @throws StatusError - 400, it is no selector, or the kind cannot be selected by that field
 * @internal
 */
export function parseFieldSelector(
  kind: KindDefinition,
  selector: string,
): FieldMatch {
  const requirements = selector
    .split(',')
    .filter(Boolean)
    .map(text => parseRequirement(kind, text));
  return object => requirements.every(matches => matches(object));
}

function parseRequirement(kind: KindDefinition, text: string): FieldMatch {
  const match = /^([^=!]+)(==|=|!=)(.*)$/.exec(text.trim());
  if (!match) throw badRequest(`invalid field selector: ${text}`);
  const [, field, operator, value] = match;
  const path = storedPath(field);
  const known = [
    'metadata.name',
    ...(kind.namespaced ? ['metadata.namespace'] : []),
  ];
  const own = ownFields[kind.kind];
  if (![...known, ...(own ?? [])].includes(path)) {
    const shown = known.map(name => `"${name}"`).join(', ');
    throw badRequest(
      own
        ? `field label not supported: ${field}`
        : `"${field}" is not a known field selector: only ${shown}`,
    );
  }
  return object => (fieldOf(object, path) === value) === (operator !== '!=');
}

function storedPath(field: string): string {
  const [first, ...rest] = field.split('.');
  return [otherNames[first] ?? first, ...rest].join('.');
}

function fieldOf(object: KubernetesObject, path: string): string {
  if (path === 'source' && object.kind === 'Event') {
    return String(valueAt(object, 'source', 'component') ?? '');
  }
  if (path === 'status.successful') {
    return String(valueAt(object, 'status', 'succeeded') ?? 0);
  }
  const found = valueAt(object, ...path.split('.'));
  return found === undefined ? zeroOf(path) : String(found);
}

const zeroOf = (path: string) =>
  path === 'spec.unschedulable' || path === 'spec.hostNetwork' ? 'false' : '';
