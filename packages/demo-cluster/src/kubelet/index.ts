export {
  annotatedBehaviour,
  behaviourAnnotation,
  namedBehaviourAnnotation,
} from './annotatedBehaviour';
export type { Life, PodBehaviour, PodRule } from './behaviour';
export type {
  EventSink,
  KubeletClient,
  PodHandlers,
  PodReference,
} from './KubeletClient';
export { ScriptedKubelet } from './ScriptedKubelet';
export type { ScriptedKubeletOptions } from './ScriptedKubelet';
