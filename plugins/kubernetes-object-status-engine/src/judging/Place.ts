import { ClusterIndex } from '../graph/ClusterIndex';
import { AppliedObjectReference } from '../graph/ObjectGraph';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { KindRule } from '../rules/KindRule';
import { Instant, NotCountedReason, ObjectIdentity } from './Judgement';
import { ObjectMemory } from './Memory';

/** What a child takes over from what stands above it. */
export interface Above {
  index: ClusterIndex;
  /** Uids above it, against cycles. */
  ancestors: string[];
  /** Whether a Pod of the same topmost owner is leaving. */
  isSiblingLeaving: boolean;
  /** When we saw that the last Pod of the same topmost owner that was leaving had gone. */
  roomMadeAt?: Instant;
  /** Whether Pods of an older revision of its owner are left. */
  areOldPodsLeft: boolean;
  owner?: KubernetesObject;
  /** When its owner was first seen. */
  ownerSeenAt?: Instant;
  notCounted?: NotCountedReason;
}

/** Where an object stands within a look, and what is known of it. */
export interface Place extends Above {
  identity: ObjectIdentity;
  id: string;
  rule: KindRule;
  memory: ObjectMemory;
  applied?: AppliedObjectReference;
}
