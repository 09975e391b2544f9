import { Fields, fieldsIn, isFields, pick } from './fields';

const podFields = [
  'nodeName',
  'restartPolicy',
  'terminationGracePeriodSeconds',
  'activeDeadlineSeconds',
  'readinessGates',
  'serviceAccountName',
  'hostNetwork',
  'schedulerName',
  'priorityClassName',
];
const containerFields = [
  'name',
  'image',
  'imagePullPolicy',
  'restartPolicy',
  'resources',
  'ports',
];
const probeFields = [
  'initialDelaySeconds',
  'periodSeconds',
  'timeoutSeconds',
  'failureThreshold',
  'successThreshold',
];
const requiredAffinity = 'requiredDuringSchedulingIgnoredDuringExecution';
const podAnnotations = new Set([
  'kubectl.kubernetes.io/default-container',
  'kubectl.kubernetes.io/restartedAt',
  'kubernetes.io/config.mirror',
]);

/** The annotations that judging or showing a Pod reads. @internal */
export function isPodAnnotation(name: string): boolean {
  return podAnnotations.has(name);
}

/**
 * What health needs of a Pod's spec: no env, command, args, volume contents,
 * probe headers or commands (W9). What a volume refers to stays by its name,
 * because a Pod waits for it.
 *
 * @internal
 */
export function slimPodSpec(spec: Fields): Fields {
  const slim = pick(spec, podFields);
  slim.containers = fieldsIn(spec.containers).map(slimContainer);
  if (spec.initContainers !== undefined) {
    slim.initContainers = fieldsIn(spec.initContainers).map(slimContainer);
  }
  const node = slimAffinity(spec.affinity);
  if (node) slim.affinity = node;
  const volumes = fieldsIn(spec.volumes).flatMap(slimVolume);
  if (volumes.length > 0) slim.volumes = volumes;
  return slim;
}

/** The node that the Pod of a DaemonSet is made for, before it is scheduled there. */
function slimAffinity(affinity: unknown): Fields | undefined {
  const byNode = isFields(affinity) ? affinity.nodeAffinity : undefined;
  const required = isFields(byNode) ? byNode[requiredAffinity] : undefined;
  const terms = isFields(required) ? fieldsIn(required.nodeSelectorTerms) : [];
  const named = terms.flatMap(({ matchFields }) => {
    const fields = fieldsIn(matchFields);
    return fields.length > 0 ? [{ matchFields: fields }] : [];
  });
  if (named.length === 0) return undefined;
  return { nodeAffinity: { [requiredAffinity]: { nodeSelectorTerms: named } } };
}

function slimContainer(container: Fields): Fields {
  const slim = pick(container, containerFields);
  for (const probe of ['readinessProbe', 'livenessProbe', 'startupProbe']) {
    const value = container[probe];
    if (isFields(value)) slim[probe] = slimProbe(value);
  }
  return slim;
}

function slimProbe(probe: Fields): Fields {
  const slim = pick(probe, probeFields);
  if (isFields(probe.httpGet)) {
    slim.httpGet = pick(probe.httpGet, ['path', 'port', 'scheme']);
  }
  if (isFields(probe.tcpSocket))
    slim.tcpSocket = pick(probe.tcpSocket, ['port']);
  if (isFields(probe.grpc)) slim.grpc = pick(probe.grpc, ['port', 'service']);
  // That it is a command, not which.
  if (isFields(probe.exec)) slim.exec = {};
  return slim;
}

/** Names alone, so that a mount that fails can name what it lacks. */
function slimVolume(volume: Fields): Fields[] {
  const { name, persistentVolumeClaim, projected } = volume;
  if (isFields(persistentVolumeClaim)) {
    const claim = pick(persistentVolumeClaim, ['claimName']);
    return [{ name, persistentVolumeClaim: claim }];
  }
  // Its claim is named after Pod and volume.
  if (isFields(volume.ephemeral)) return [{ name, ephemeral: {} }];
  if (isFields(projected)) {
    const sources = fieldsIn(projected.sources).flatMap(slimSource);
    return sources.length > 0 ? [{ name, projected: { sources } }] : [];
  }
  const named = namedIn(volume, { configMap: 'name', secret: 'secretName' });
  return named ? [{ name, ...named }] : [];
}

/** Every Pod has the cluster's own certificate, and nobody deploys it. */
const ownCertificate = 'kube-root-ca.crt';

function slimSource(source: Fields): Fields[] {
  const named = namedIn(source, { configMap: 'name', secret: 'name' });
  const isOwn = named?.configMap?.name === ownCertificate;
  return named && !isOwn ? [named] : [];
}

/** The first of the fields that names something, with nothing but that name. */
function namedIn(
  from: Fields,
  fields: Record<string, string>,
): Record<string, Fields> | undefined {
  for (const [field, nameField] of Object.entries(fields)) {
    const value = from[field];
    if (isFields(value)) return { [field]: pick(value, [nameField]) };
  }
  return undefined;
}
