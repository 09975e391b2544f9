import { text } from '../fields';
import { fieldOf } from './json';
import { itemNameOf } from './mergeKeys';
import { shorten } from './shownValues';

/** A list item on the way to a field. */
interface Item {
  list: string;
  name: string;
}

const singulars = new Map([
  ['containers', 'container'],
  ['env', 'env'],
  ['hostAliases', 'host alias'],
  ['httpHeaders', 'header'],
  ['imagePullSecrets', 'image pull secret'],
  ['initContainers', 'init container'],
  ['items', 'item'],
  ['ports', 'port'],
  ['subjects', 'subject'],
  ['tolerations', 'toleration'],
  ['topologySpreadConstraints', 'spread constraint'],
  ['versions', 'version'],
  ['volumeClaimTemplates', 'volume claim template'],
  ['volumeMounts', 'mount'],
  ['volumes', 'volume'],
  ['webhooks', 'webhook'],
]);

const metadataNouns = new Map([
  ['labels', 'label'],
  ['annotations', 'annotation'],
]);

// What goes without saying, longest first.
const prefixes = [
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ['spec', 'template', 'spec'],
  ['spec'],
  ['metadata'],
];

/**
 * Names the field at a path of a manifest the way people do: `image`, `image of
 * container web`, `env LOG_LEVEL`, `label tier of the pod template`,
 * `LOG_LEVEL of ConfigMap data`.
 *
 * The container is named only where the pod has several.
 *
 * @internal
 */
export function labelOf(
  path: readonly string[],
  manifest: Record<string, unknown>,
): string {
  const { items, fields } = splitAtItems(path, manifest);
  const subject = nameField(fields, items, manifest);
  const owners = items.map(nameItem).reverse();
  const parts = subject ? [subject, ...owners] : owners;
  const isInOnlyContainer =
    items[0]?.list === 'containers' && hasOneContainer(path, manifest);
  const named =
    isInOnlyContainer && parts.length > 1 ? parts.slice(0, -1) : parts;
  return shorten(named.map(shorten).join(' of '));
}

function splitAtItems(
  path: readonly string[],
  manifest: Record<string, unknown>,
): { items: Item[]; fields: string[] } {
  const items: Item[] = [];
  let fields: string[] = [];
  let node: unknown = manifest;
  for (const key of path) {
    if (!Array.isArray(node)) {
      fields.push(key);
      node = fieldOf(node, key);
      continue;
    }
    node = node[Number(key)];
    const list = fields.pop() ?? '';
    const name = itemNameOf(node);
    if (name === undefined) {
      fields.push(`${list}[${key}]`);
      continue;
    }
    items.push({ list, name });
    fields = [];
  }
  return { items, fields };
}

function nameItem({ list, name }: Item): string {
  return `${singulars.get(list) ?? list} ${name}`;
}

function nameField(
  fields: string[],
  items: Item[],
  manifest: Record<string, unknown>,
): string {
  const last = items[items.length - 1];
  if (last?.list === 'env' && fields.join() === 'value') return '';
  const [root, key] = fields;
  const isData = root === 'data' || root === 'binaryData';
  if (isData && key !== undefined && !last) {
    const kind = text(manifest, 'kind');
    return `${shorten(key)} of ${kind ? `${kind} ` : ''}${root}`;
  }
  return nameMetadata(fields) ?? withoutPrefix(fields).join('.');
}

function nameMetadata(fields: string[]): string | undefined {
  const at = fields.lastIndexOf('metadata');
  const [map, key] = fields.slice(at + 1);
  if (at < 0 || key === undefined || at + 3 !== fields.length) return undefined;
  const noun = metadataNouns.get(map);
  if (!noun) return undefined;
  const ofTemplate =
    fields[at - 1] === 'template' ? ' of the pod template' : '';
  return `${noun} ${shorten(key)}${ofTemplate}`;
}

function withoutPrefix(fields: string[]): string[] {
  const prefix = prefixes.find(
    start =>
      start.length < fields.length &&
      start.every((key, at) => key === fields[at]),
  );
  return fields.slice(prefix?.length ?? 0);
}

function hasOneContainer(
  path: readonly string[],
  manifest: Record<string, unknown>,
): boolean {
  let node: unknown = manifest;
  for (const key of path) {
    const containers = fieldOf(node, 'containers');
    if (Array.isArray(containers)) {
      const initContainers = fieldOf(node, 'initContainers');
      const hasInit =
        Array.isArray(initContainers) && initContainers.length > 0;
      return containers.length === 1 && !hasInit;
    }
    node = Array.isArray(node) ? node[Number(key)] : fieldOf(node, key);
  }
  return false;
}
