import { Json, jsonAt, listAt, textAt } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';
import { KindDefinition } from '../KindDefinition';
import {
  duplicate,
  FieldCause,
  invalidValue,
  notSupported,
  required,
} from './FieldCause';
import { hasSelector } from './selectorCauses';

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const maxLabelLength = 63;
const labelDetail =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

/** Where the kind has the spec of its pods. */
const podSpecPaths: Record<string, string[]> = {
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  Pod: ['spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
};

/**
 * What is wrong with the pods that an object describes.
 *
 * Source: validation of pods, apps and batch in Kubernetes 1.36.
 *
 * @internal
 */
export function podSpecCauses(
  kind: KindDefinition,
  object: KubernetesObject,
): FieldCause[] {
  if (!Object.hasOwn(podSpecPaths, kind.kind)) return [];
  const path = podSpecPaths[kind.kind];
  const spec = jsonAt(object, ...path);
  const field = path.join('.');
  return [
    ...containerCauses(spec, `${field}.containers`),
    ...restartCauses(kind, spec, `${field}.restartPolicy`),
  ];
}

function containerCauses(spec: Json, field: string): FieldCause[] {
  const containers = listAt(spec, 'containers');
  if (containers.length === 0) return [required(field)];
  const names = containers.map(container => textAt(container, 'name'));
  return containers.flatMap((container, index) => {
    const own = `${field}[${index}]`;
    const name = names[index];
    return [
      ...nameCauses(name, `${own}.name`),
      ...(name && names.indexOf(name) < index
        ? [duplicate(`${own}.name`, name)]
        : []),
      ...(textAt(container, 'image') ? [] : [required(`${own}.image`)]),
    ];
  });
}

function nameCauses(name: string | undefined, field: string): FieldCause[] {
  if (!name) return [required(field)];
  const isLabel = label.test(name) && name.length <= maxLabelLength;
  return isLabel ? [] : [invalidValue(field, name, labelDetail)];
}

function restartCauses(
  kind: KindDefinition,
  { restartPolicy }: Json,
  field: string,
): FieldCause[] {
  if (hasSelector(kind)) {
    return restartPolicy === 'Always'
      ? []
      : [notSupported(field, restartPolicy, ['Always'])];
  }
  if (kind.kind === 'Pod') return [];
  if (restartPolicy === 'Always') {
    return [required(field, 'valid values: "OnFailure", "Never"')];
  }
  const ends = ['OnFailure', 'Never'];
  return ends.includes(String(restartPolicy))
    ? []
    : [notSupported(field, restartPolicy, ends)];
}
