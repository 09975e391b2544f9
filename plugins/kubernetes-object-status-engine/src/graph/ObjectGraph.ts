import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { Instant } from '../judging/Judgement';
import { EventSource } from './EventSource';
import { ObjectIndex } from './ObjectIndex';

/** Names what a step applied; see `api.md` section 3. @public */
export interface AppliedReference {
  cluster?: string;
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
  uid?: string;
  generation?: number;
  resourceVersion?: string;
  manifest?: Record<string, unknown>;
}

/** An object that a step applied, as the judge gets it. @public */
export interface AppliedObjectReference extends AppliedReference {
  cluster: string;
}

/** How well one list is seen. @public */
export interface ListView {
  apiVersion: string;
  kind: string;
  /** Absent for a list of the whole cluster. */
  namespace?: string;
  state: 'Observed' | 'Gap' | 'Forbidden' | 'NotServed';
  /** Gap: the last instant at which the list was proven. */
  since?: Instant;
  /** Why it is not observed, in a sentence for people. */
  message?: string;
}

/** What discovery tells of a kind. @public */
export interface KindView {
  apiVersion: string;
  kind: string;
  hasStatus: boolean;
}

/** What is seen of one cluster. @public */
export interface ClusterView {
  cluster: string;
  /** A list is indexed at every look; an index that is kept costs a look nothing. */
  objects: KubernetesObject[] | ObjectIndex;
  /** Last states of objects that went since the look before. */
  deleted: KubernetesObject[];
  lists: ListView[];
  /** Uids or ids of single objects that are not seen now. */
  blind?: string[];
  /** Its Events, where they are kept apart; default: those among the objects. */
  events?: EventSource;
  kinds?: KindView[];
}

/** Everything that the judge looks at. @public */
export interface ObjectGraph {
  /** In the order in which they were given. */
  applied: AppliedObjectReference[];
  clusters: ClusterView[];
}
