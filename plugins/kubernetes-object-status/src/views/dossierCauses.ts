import {
  Dossier,
  DossierCause,
  ExplainedObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { explainedGroups } from './explainedObjects';

/** A cause as the page tells it, with what it hit. @internal */
export interface ToldCause {
  /** Tells it from the others of its step. */
  key: string;
  code: string;
  params: DossierCause['params'];
  container?: string;
  /** Absent where it is the step as a whole. */
  object?: NonNullable<DossierCause['object']>;
  /** What it reported; absent of an object that no row explains. */
  reported?: ExplainedObjectRow;
  /** Owners that failed because of it. */
  carriers: ExplainedObjectRow[];
  /** Others that have the same cause. */
  same: ExplainedObjectRow[];
  /** What the dossier says in the server's words; absent before it is there. */
  said?: Pick<DossierCause, 'title' | 'sentence' | 'actions'>;
}

/**
 * The causes of a step, most decisive first: the dossier's, or before it is
 * there those that the execution itself carries, so that the page says the
 * same before and after.
 *
 * @internal
 */
export function causesOf(
  step: StepExecution,
  dossier: Dossier | undefined,
): ToldCause[] {
  const objects = step.explanation?.objects ?? [];
  const carried = explainedGroups(objects).flatMap(group => {
    const { object, carriers, same } = group;
    const { cause: code, causeParams: params = {}, container } = object;
    if (code === undefined) return [];
    return [
      {
        ...{ key: object.id, code, params, container, carriers, same },
        object: { ...object, apiVersion: '' },
        reported: object,
      },
    ];
  });
  const told = (dossier?.causes ?? []).filter(
    cause => cause.step === step.number,
  );
  if (told.length === 0) return carried;
  return told.map((cause, index) => {
    const { code, params, container, object, title, sentence, actions } = cause;
    const known = carried.find(({ key }) => key === object?.id);
    const { reported, carriers = [], same = [] } = known ?? {};
    return {
      key: object?.id ?? `${index}`,
      ...{ code, params, container, object, reported, carriers, same },
      said: { title, sentence, actions },
    };
  });
}

/**
 * Objects of a step that no cause speaks of: what they report has to do. After
 * a timeout, all that were waited for.
 *
 * @internal
 */
export function uncausedObjects(step: StepExecution): ExplainedObjectRow[] {
  const objects = step.explanation?.objects ?? [];
  const groups = explainedGroups(objects).map(({ object }) => object);
  if (step.outcome === 'TimedOut') return groups;
  return groups.filter(({ cause }) => cause === undefined);
}
