import { behaviours } from '../behaviours/behaviours';
import { PodBehaviour, podBehaviourSchema } from './behaviour';
import { Pod } from './Pod';

/** Annotation of a pod that carries its behaviour as JSON; wins over rules. @internal */
export const behaviourAnnotation = 'control-plane.test/behaviour';

/** Annotation of a pod that names one of `behaviours`; wins over rules. @internal */
export const namedBehaviourAnnotation =
  'demo.kubernetes-object-status.io/behaviour';

/**
 * What a pod's annotations say of its behaviour; `undefined` where they say
 * nothing.
 *
 * @throws Error - an annotation is not understood
 * @internal
 */
export function annotatedBehaviour({
  metadata,
}: Pod): PodBehaviour | undefined {
  const json = metadata.annotations?.[behaviourAnnotation];
  if (json !== undefined) return parseBehaviour(json);
  const name = metadata.annotations?.[namedBehaviourAnnotation];
  if (name === undefined) return undefined;
  const named = behaviours.find(behaviour => behaviour.name === name);
  if (named) return named.pod;
  throw new Error(
    `Annotation ${namedBehaviourAnnotation} names ${name}. Known are: ${behaviours
      .map(behaviour => behaviour.name)
      .join(', ')}.`,
  );
}

function parseBehaviour(json: string): PodBehaviour {
  try {
    return podBehaviourSchema.parse(JSON.parse(json));
  } catch (error) {
    throw new Error(
      `Annotation ${behaviourAnnotation} is not understood: ${error}`,
      { cause: error },
    );
  }
}
