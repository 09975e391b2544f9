import {
  Comparison,
  Execution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { changedObjects, countDifferences, isUncompared } from './differences';

/** What two executions make of each other, in one sentence. @internal */
export type ComparisonSentence =
  | { type: 'same' }
  | { type: 'nothing' }
  /** Nothing is known to differ, but not all can be compared. */
  | { type: 'uncompared'; count: number }
  | {
      type: 'explains';
      object: string;
      before: string;
      after: string;
      /** How many other things differ. */
      others: number;
    }
  /** The later one was not successful, and nothing of it tells why. */
  | { type: 'unexplained'; count: number }
  | { type: 'counted'; count: number };

/** Causes that lie in the name of an image. */
const imageCauses = [
  'ImageNotFound',
  'ImagePullDenied',
  'InvalidImageName',
  'RegistryUnreachable',
];

/**
 * Says whether one of the differences explains that the later execution was
 * not successful. Only what the recorded cause names counts as an explanation:
 * that something else changed too proves nothing.
 *
 * @param later - the later execution with its explanations, once it is known
 * @internal
 */
export function comparisonSentence(
  comparison: Comparison,
  later: Execution | undefined,
): ComparisonSentence {
  const { before, after } = comparison;
  if (before.id === after.id) return { type: 'same' };
  const count = countDifferences(comparison);
  if (count === 0) {
    const uncompared = changedObjects(comparison).filter(isUncompared).length;
    return uncompared === 0
      ? { type: 'nothing' }
      : { type: 'uncompared', count: uncompared };
  }
  const isWorse =
    before.outcome === 'Successful' &&
    after.outcome !== undefined &&
    after.outcome !== 'Successful';
  if (!isWorse) return { type: 'counted', count };
  const image = decisiveImage(comparison, later);
  if (image?.before === undefined || image.after === undefined) {
    return { type: 'unexplained', count };
  }
  return {
    type: 'explains',
    object: image.name,
    ...shortImages(image.before, image.after),
    others: count - 1,
  };
}

/** The image that changed to what could not be had. */
function decisiveImage({ images }: Comparison, later: Execution | undefined) {
  const wanted = (later?.steps ?? [])
    .flatMap(({ explanation }) => explanation?.objects ?? [])
    .filter(({ cause = '' }) => imageCauses.includes(cause))
    .map(({ causeParams, params }) => causeParams?.image ?? params.image);
  const found = images.filter(({ after }) => wanted.includes(after ?? ''));
  return found.length === 1 ? found[0] : undefined;
}

/** Only the tags where the rest is the same. */
function shortImages(before: string, after: string) {
  const [was, is] = [splitTag(before), splitTag(after)];
  if (was.name !== is.name || !was.tag || !is.tag) return { before, after };
  return { before: was.tag, after: is.tag };
}

function splitTag(image: string): { name: string; tag?: string } {
  const found = /^(.*?)(?::([^/:@]+))?$/.exec(image);
  return { name: found?.[1] ?? image, tag: found?.[2] };
}
