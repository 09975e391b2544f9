import { PodBehaviour } from '../kubelet/behaviour';

/** A behaviour of pods that a pod template asks for by its name. @internal */
export interface Behaviour {
  /** As the annotation `demo.kubernetes-object-status.io/behaviour` says it. */
  name: string;
  /** One English line: what can be watched. */
  description: string;
  /** What the kubelet plays. */
  pod: PodBehaviour;
  /** What the pod template's `spec` needs beside the annotation. */
  podSpec?: Record<string, unknown>;
  /** What each of its containers needs: a probe, resources. */
  container?: Record<string, unknown>;
  /** Objects that the namespace needs for it, without a namespace. */
  needs?: Record<string, unknown>[];
}
