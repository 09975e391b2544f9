import { KubernetesObject } from './KubernetesObject';

const given = new WeakMap<KubernetesObject, KubernetesObject>();

/** Notes that an object stands for another one, whose odd fields it lacks. */
export function standsFor(
  mended: KubernetesObject,
  original: KubernetesObject,
): KubernetesObject {
  given.set(mended, original);
  return mended;
}

/**
 * The object with everything that it was given with, odd fields included: for
 * rules of one's own, which may know what to make of a generation that is text.
 */
export function asGiven(object: KubernetesObject): KubernetesObject {
  return given.get(object) ?? object;
}
