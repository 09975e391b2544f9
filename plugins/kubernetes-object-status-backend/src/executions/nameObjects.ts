import { StepRequest } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { AppliedObject } from '../observation/StepStore';
import { isRecord } from '../redaction/isRecord';
import { isSecret, Manifest, reduceSecret } from '../redaction/redactManifest';
import { Faults } from './Faults';
import { flattenManifests, PlacedManifest } from './flattenManifests';

/** An object as a step names it, before it is known where it goes. */
export interface NamedObject extends Omit<AppliedObject, 'cluster'> {
  pointer: string;
  /** Only where the object itself names one. */
  cluster?: string;
}

/** The objects of a step in the order given; what names none is a fault. */
export function nameObjects(
  step: StepRequest,
  pointer: string,
  faults: Faults,
): NamedObject[] {
  const references = (step.objects ?? []).map((object, index) => ({
    ...object,
    manifest: object.manifest && withoutSecret(object.manifest),
    pointer: `${pointer}/objects/${index}`,
  }));
  const manifests = flattenManifests(
    step.manifests ?? [],
    `${pointer}/manifests`,
  ).flatMap(placed => nameManifest(placed, faults) ?? []);
  return [...references, ...manifests].filter(object =>
    isPossible(object, faults),
  );
}

function nameManifest(
  { manifest, pointer }: PlacedManifest,
  faults: Faults,
): NamedObject | undefined {
  const { apiVersion, kind, metadata } = manifest;
  if (!isText(apiVersion) || !isText(kind)) {
    faults.add(
      'KindMissing',
      pointer,
      'The manifest has no apiVersion or no kind: give both',
    );
    return undefined;
  }
  const { name, generateName, namespace } = isRecord(metadata) ? metadata : {};
  if (!isText(name)) {
    faults.add(
      isText(generateName) ? 'GenerateNameOnly' : 'NameMissing',
      `${pointer}/metadata/name`,
      isText(generateName)
        ? `The ${kind} has generateName only, so its name is not known: create it with "kubectl create -o json" and report what that answers`
        : `The ${kind} has no metadata.name: give it one`,
    );
    return undefined;
  }
  return {
    pointer,
    apiVersion,
    kind,
    name,
    namespace: isText(namespace) ? namespace : undefined,
    manifest: withoutSecret(manifest),
  };
}

/** In bytes. Kubernetes allows no more for any of them, and no other character than ASCII. */
const longest = 253;

function isPossible(object: NamedObject, faults: Faults): boolean {
  const { apiVersion, kind, name, namespace = '' } = object;
  const odd = [apiVersion, kind, name, namespace].find(
    text => Buffer.byteLength(text) > longest || text.includes('\0'),
  );
  if (odd === undefined) return true;
  faults.add(
    'NameImpossible',
    object.pointer,
    `"${readable(
      odd,
    )}" is in no cluster: names have at most ${longest} bytes, and none of them is NUL`,
  );
  return false;
}

function readable(name: string): string {
  const start = name.replace(/\0/g, '?').slice(0, 40);
  return start.length < name.length ? `${start}...` : start;
}

function withoutSecret(manifest: Manifest): Manifest {
  return isSecret(manifest) ? reduceSecret(manifest) : manifest;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
