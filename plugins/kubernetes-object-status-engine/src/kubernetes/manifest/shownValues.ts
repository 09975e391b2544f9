import { isScalar, lastOf } from './json';
import { isQuantityPath } from './quantities';

const MAX_SHOWN_LENGTH = 120;

/** Stands in a difference for a live value that must not be shown. @internal */
export const HIDDEN_LIVE = 'another value';

/** Stands in a difference for a manifest's value that must not be shown. @internal */
export const HIDDEN_WANTED = "the manifest's value";

// A whitelist, as everywhere where values of a cluster are stored: whatever a
// team may have put a password into (environment, arguments, headers,
// annotations, data, volume options) is not in it.
const shownFields = new Set([
  'accessModes',
  'apiGroup',
  'apiGroups',
  'apiVersion',
  'claimName',
  'clusterIP',
  'completionMode',
  'concurrencyPolicy',
  'containerName',
  'dnsPolicy',
  'effect',
  'externalTrafficPolicy',
  'fieldPath',
  'finalizers',
  'host',
  'hosts',
  'image',
  'imagePullPolicy',
  'ingressClassName',
  'ip',
  'ipFamilies',
  'ipFamilyPolicy',
  'key',
  'kind',
  'loadBalancerClass',
  'maxSurge',
  'maxUnavailable',
  'medium',
  'minAvailable',
  'mountPath',
  'mountPropagation',
  'name',
  'namespace',
  'nodeName',
  'operator',
  'path',
  'pathType',
  'persistentVolumeReclaimPolicy',
  'podManagementPolicy',
  'policyTypes',
  'port',
  'priorityClassName',
  'protocol',
  'reclaimPolicy',
  'resource',
  'resourceNames',
  'resources',
  'restartPolicy',
  'runtimeClassName',
  'schedule',
  'schedulerName',
  'scheme',
  'scope',
  'secretName',
  'serviceAccount',
  'serviceAccountName',
  'serviceName',
  'sessionAffinity',
  'storageClassName',
  'subPath',
  'targetPort',
  'terminationMessagePolicy',
  'timeZone',
  'topologyKey',
  'type',
  'verbs',
  'volumeMode',
  'volumeName',
  'whenUnsatisfiable',
]);

const shownMaps = new Set([
  'labels',
  'matchLabels',
  'nodeSelector',
  'selector',
]);
const shownOfCustomResources = new Set([
  'apiVersion',
  'image',
  'kind',
  'paused',
  'replicas',
  'suspend',
  'version',
]);
const hiddenMaps = new Set(['annotations', 'binaryData', 'data', 'stringData']);

/**
 * Whether the values at a path may stand in a message.
 *
 * Numbers and truth values of typed fields always; texts by whitelist.
 *
 * @internal
 */
export function isShown(
  path: readonly string[],
  value: unknown,
  builtIn: boolean,
): boolean {
  const { parent, field } = lastOf(path);
  if (hiddenMaps.has(parent) || hasQuery(value)) return false;
  if (isListOfParts(value)) return true;
  if (shownMaps.has(parent) || path[0] === 'metadata') return true;
  if (!builtIn) return shownOfCustomResources.has(field);
  if (shownFields.has(field) || isQuantityPath(path)) return true;
  const isText =
    typeof value === 'string' || (Array.isArray(value) && value.length > 0);
  return !isText && field !== 'value';
}

// Shown as a number.
function isListOfParts(value: unknown): boolean {
  return Array.isArray(value) && !value.every(isScalar);
}

// Tokens like to stand behind a question mark or before a host.
function hasQuery(value: unknown): boolean {
  const values = Array.isArray(value) ? value : [value];
  return values.some(each => typeof each === 'string' && /\?|:\/\//.test(each));
}

/** Writes a value for a message: one line of at most 120 characters. @internal */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return showList(value);
  if (!isScalar(value)) return 'an object';
  return value === '' ? 'empty' : shorten(String(value));
}

function showList(list: unknown[]): string {
  if (list.length === 0) return 'none';
  if (list.every(isScalar)) {
    return shorten(list.slice(0, MAX_SHOWN_LENGTH).map(String).join(', '));
  }
  return list.length === 1 ? '1 item' : `${list.length} items`;
}

/** Cuts a text to 120 characters and takes control characters out of it. @internal */
export function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 2 * MAX_SHOWN_LENGTH + 2));
  const isLong = characters.length > MAX_SHOWN_LENGTH;
  const kept = isLong
    ? [...characters.slice(0, MAX_SHOWN_LENGTH - 1), '…']
    : characters;
  return kept.join('').replace(/\p{C}/gu, ' ');
}
