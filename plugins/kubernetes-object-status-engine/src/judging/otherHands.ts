import { digestOfPart } from '../kubernetes/digest';
import { read } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { imagesOf } from '../kubernetes/manifest/imagesOf';
import { Warning } from './Judgement';
import { ObjectMemory } from './Memory';

/** What somebody else did to an object. */
export interface OtherHands {
  /** Another image was set. */
  image?: string;
  warnings: Warning[];
}

function changedImage(
  before: Record<string, string>,
  now: Record<string, string>,
): string | undefined {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  const name = [...names].find(each => before[each] !== now[each]);
  return name === undefined ? undefined : now[name] ?? 'no image';
}

/**
 * R11, other hands: once an object was seen as applied, its pod template is
 * remembered. Another template with the same images is a restart or an injected
 * annotation; with other images it is somebody else's deployment.
 */
export function otherHands(
  object: KubernetesObject,
  memory: ObjectMemory,
): OtherHands {
  const template = read(object, 'spec.template');
  if (template === undefined) return { warnings: [] };
  const now = digestOfPart(template);
  const images = imagesOf(template);
  memory.appliedTemplate ??= now;
  memory.appliedImages ??= images;
  if (memory.appliedTemplate !== now) {
    const image = changedImage(memory.appliedImages, images);
    if (image !== undefined) return { image, warnings: [] };
    memory.changedByOther = now;
  }
  if (memory.changedByOther === undefined) return { warnings: [] };
  const message =
    'its pod template was changed by someone else, same images; the window restarted';
  return { warnings: [{ code: 'ChangedByOther', params: {}, message }] };
}
