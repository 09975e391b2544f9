import { Manifest } from './readManifests';

/** A manifest with one value changed. @internal */
export interface Mutation {
  /** JSON pointer to the value. */
  pointer: string;
  manifest: Manifest;
}

/**
 * The manifest with each of its values changed in turn, but for those that are
 * never compared: the version of the API, the content of a Secret, what others
 * write.
 *
 * @internal
 */
export function mutationsOf(manifest: Manifest): Mutation[] {
  return leavesOf(manifest)
    .filter(path => isCompared(manifest, path))
    .map(path => ({
      pointer: path
        .map(key => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`)
        .join(''),
      manifest: changed(manifest, path) as Manifest,
    }));
}

/** Paths of all values that have no parts and say something. */
function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    leavesOf(part, [...path, key]),
  );
}

function isCompared({ kind }: Manifest, path: string[]): boolean {
  const pointer = `/${path.join('/')}`;
  if (pointer === '/apiVersion') return false;
  if (pointer.endsWith('/deployment.kubernetes.io/revision')) return false;
  if (kind === 'Secret') return !/^.(data|stringData)\//.test(pointer);
  if (kind === 'Pod') return !pointer.startsWith('/spec/schedulingGates');
  // Beside a `serviceAccountName`, or alone: it is given back as the other one is.
  return !(kind === 'Deployment' && pointer.endsWith('/spec/serviceAccount'));
}

function changed(value: unknown, path: string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return changedValue(value);
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === key ? changed(item, rest) : item,
    );
  }
  const object = Object(value);
  return { ...object, [key]: changed(object[key], rest) };
}

function changedValue(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1000;
  // Still a quantity where there was one, and no value of these manifests.
  if (/^[\d.]+[numkMGTPE]?i?$/.test(String(value))) return `7${value}`;
  return `${value}-changed`;
}
