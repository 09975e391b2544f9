import { isJson, Json, listAt } from '../../registry/fields';
import { podSpecDefaults } from './podSpecDefaults';
import { mapField, mapItems, withDefaults } from './setDefaults';

const evictionSeconds = 300;

/**
 * What the API server and its default admission write into a pod, beyond what
 * they write into templates.
 *
 * Source: Kubernetes API reference, PodSpec; documentation of the admission
 * controllers DefaultTolerationSeconds and Priority.
 *
 * @internal
 */
export function podDefaults(spec: Json): Json {
  const complete = withDefaults(podSpecDefaults(spec), {
    enableServiceLinks: true,
    preemptionPolicy: 'PreemptLowerPriority',
    priority: 0,
  });
  const containers = ['initContainers', 'containers'].reduce(
    (result, field) => mapItems(result, field, withRequests),
    complete,
  );
  return withTolerations(
    complete.hostNetwork === true
      ? mapItems(containers, 'containers', withHostPorts)
      : containers,
  );
}

/** What is limited and not requested is requested up to its limit. */
function withRequests(container: Json): Json {
  return mapField(container, 'resources', resources =>
    isJson(resources.limits)
      ? {
          ...resources,
          requests: withDefaults(
            isJson(resources.requests) ? resources.requests : {},
            resources.limits,
          ),
        }
      : resources,
  );
}

function withHostPorts(container: Json): Json {
  return mapItems(container, 'ports', port =>
    withDefaults(port, { hostPort: port.containerPort }),
  );
}

function withTolerations(spec: Json): Json {
  const given = listAt(spec, 'tolerations');
  const added = ['not-ready', 'unreachable']
    .map(state => ({
      key: `node.kubernetes.io/${state}`,
      operator: 'Exists',
      effect: 'NoExecute',
      tolerationSeconds: evictionSeconds,
    }))
    .filter(({ key }) => !given.some(toleration => tolerates(toleration, key)));
  const all = [...given, ...added];
  return all.length === 0 ? spec : { ...spec, tolerations: all };
}

function tolerates({ key, effect }: Json, taint: string): boolean {
  const isOfKey = key === undefined || key === '' || key === taint;
  return isOfKey && (effect === undefined || effect === 'NoExecute');
}
