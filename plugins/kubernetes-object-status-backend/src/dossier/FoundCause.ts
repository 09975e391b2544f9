import {
  Cause,
  CauseCode,
  causeCodes,
  Diagnosis,
  MessageParams,
  ObjectIdentity,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** A cause before it is put into words. */
export interface FoundCause {
  code: string;
  step: number;
  params: MessageParams;
  /** Absent where it is the step as a whole. */
  object?: Omit<ObjectIdentity, 'apiVersion'> & {
    id?: string;
    apiVersion?: string;
  };
  container?: string;
  actions?: string[];
  /** Said where the texts have no words for it. */
  message: string;
}

/** What is found out about a step. */
export interface StepFindings {
  causes: FoundCause[];
  ruledOut: Diagnosis['ruledOut'];
}

/** Whom a cause speaks of, and what may differ from pod to pod. */
const ofOneObject = ['kind', 'name', 'namespace', 'pod', 'node', 'said'];

/** The same for causes of which the same is to be done. */
export function sameness({ code, container, params }: FoundCause): string {
  const words = Object.entries(params)
    .filter(([name, value]) => {
      return typeof value === 'string' && !ofOneObject.includes(name);
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([code, container ?? params.container ?? '', words]);
}

/** Each once: ten pods with one cause have one. The first of each stays. */
export function distinctCauses(causes: FoundCause[]): FoundCause[] {
  const seen = new Map<string, FoundCause>();
  for (const cause of causes) {
    const key = sameness(cause);
    if (!seen.has(key)) seen.set(key, cause);
  }
  return [...seen.values()];
}

/** A code that is in the list of today; of a newer process there may be others. */
export function knownCode(code: string): CauseCode | undefined {
  return causeCodes.find(each => each === code);
}

/** A cause of the engine as one of a step. */
export function foundCause(
  { code, object, params, container, actions }: Cause,
  step: number,
  message: string,
): FoundCause {
  return {
    ...{ code, step, params, object, message },
    ...(container !== undefined && { container }),
    ...(actions && { actions }),
  };
}
