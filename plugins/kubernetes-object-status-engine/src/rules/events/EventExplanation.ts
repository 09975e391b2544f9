import { ObjectEvent } from '../../graph/ObjectEvent';
import { Verdict } from '../../judging/Verdict';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';

/** Which events explain a verdict, as data. */
export interface EventExplanation {
  /** Kinds with their group, as in `apps/StatefulSet`; absent: every kind. */
  kinds?: string[];
  /** Reasons of the verdicts that it explains. */
  verdicts: string[];
  /** Reasons of the events that explain; absent: every event. */
  events?: string[];
  /** Reasons of events that say that those before are over. */
  endedBy?: string[];
  /** Whether an event belongs to a verdict, where its reason is not all. */
  fits?(
    event: ObjectEvent,
    verdict: Verdict,
    object: KubernetesObject,
  ): boolean;
}
