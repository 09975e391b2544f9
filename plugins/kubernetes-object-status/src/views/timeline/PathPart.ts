import { ObjectStatusName } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ObjectHistory, Phase, Span } from './history';

/** A piece of the time that an execution took, and what it went to. @internal */
export type PathPart = Span & { step: number } & (
    | {
        type: 'object';
        object: Pick<ObjectHistory, 'id' | 'kind' | 'name'>;
        phase: Phase;
      }
    /** It had its status and had to keep it. */
    | { type: 'window'; status: ObjectStatusName }
    /** Nothing that is known took it: before the first look, or between steps. */
    | { type: 'rest' }
  );
