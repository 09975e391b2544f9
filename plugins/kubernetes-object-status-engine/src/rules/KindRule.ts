import { Verdict } from '../judging/Verdict';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ObjectStatusCheck } from '../options';
import { StepClock } from '../judging/StepClock';
import { Child } from '../graph/Child';
import { AppliedObjectReference } from '../graph/ObjectGraph';
import { Nodes } from '../graph/Nodes';
import { ObjectEvent } from '../graph/ObjectEvent';
import { Instant, NotCountedReason } from '../judging/Judgement';
import { RuleMemory } from '../judging/Memory';

/** A column of a kind's table. @public */
export interface ColumnDescriptor {
  id: string;
  /** English title; translations go by `id`. */
  title: string;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
}

/** A column with the value it shows. */
export interface Column extends ColumnDescriptor {
  /** Shown in the table of its owner's kind alone, not in that of its own. */
  isForOwnersTable?: boolean;
  value(
    object: KubernetesObject,
    children: Child[],
  ): string | number | undefined;
}

/** A kind whose objects a rule wants to see beside its own. */
export interface RelatedKind {
  apiVersion: string;
  kind: string;
  /**
   * Lies in no namespace. A child lies where its owner does, so it is none: it
   * stands beside the object, which is judged without it where it may not be
   * listed.
   */
  isClusterScoped?: boolean;
  /**
   * Lies in the same namespace and is no child: the object is judged without it
   * where it may not be listed.
   */
  isBeside?: boolean;
}

/** What a rule knows beside the object. */
export interface RuleContext {
  check: ObjectStatusCheck;
  clock: StepClock;
  /** What the rule keeps of this object from look to look. */
  memory: RuleMemory;
  children: Child[];
  /** Whether all objects of the child kinds are seen. */
  areChildrenVisible: boolean;
  /** Whether a Pod of the same topmost owner is leaving. */
  isSiblingLeaving: boolean;
  /** When we saw that the last Pod of the same topmost owner that was leaving had gone. */
  roomMadeAt?: Instant;
  /** Its owner, where it was reached from one. */
  owner?: KubernetesObject;
  /** Whether Pods of an older revision of its owner are left. */
  areOldPodsLeft: boolean;
  /** The nodes of its cluster. */
  nodes: Nodes;
  manifest?: Record<string, unknown>;
  /** The generation that was applied, where it is known. */
  appliedGeneration?: number;
  /** The resourceVersion that was applied, where it is known. */
  appliedVersion?: string;
  isApplied: boolean;
  /** Whether all that it has done, it did in this step. */
  isNewInStep: boolean;
  /** Whether the kind has a status subresource; taken to have one where nobody knows. */
  hasStatus: boolean;
  /** Finds an object of a related kind that lies in no namespace. */
  findClusterScoped(
    apiVersion: string,
    kind: string,
    name: string,
  ): KubernetesObject | 'NotFound' | 'NotReadable';
  /**
   * Finds an object that stands beside this one, in its namespace: one of the
   * step's, or of a related kind that `isBeside`.
   */
  findBeside(
    apiVersion: string,
    kind: string,
    name: string,
  ): KubernetesObject | 'NotFound' | 'NotReadable';
  /**
   * What the cluster's Events say of this object, the newest first; empty where
   * they may not be read. They explain and never decide: no status, reason or
   * cause that ends a step may rest on them alone.
   */
  events(): ObjectEvent[];
  /** The same of an object in its namespace that is known by name. */
  eventsAbout(kind: string, name: string): ObjectEvent[];
  /**
   * Everything that counts for the step in the same cluster, judged; empty but
   * for rules that are `judgedLast`, and without what they judge.
   */
  others(): Child[];
}

/** What an owner's rule knows when it says which of its children are judged. */
export type OwnerContext = Pick<RuleContext, 'check' | 'nodes' | 'memory'>;

/** Everything that is known of judging one kind. */
export interface KindRule {
  group: string;
  kind: string;
  columns: Column[];
  /** Kinds of its children, to any depth. */
  related?: RelatedKind[];
  /** Depends on what the step's other objects are: applied ones are judged after them. */
  judgedLast?: boolean;
  /** Always writes `status.observedGeneration`; missing there means not observed. */
  alwaysObserves?: boolean;
  /**
   * The children that belong to the current revision, by uid. Absent: none
   * counts; `undefined`: nobody can tell, so none does.
   */
  currentChildren?(
    object: KubernetesObject,
    children: KubernetesObject[],
    check: ObjectStatusCheck,
  ): Set<string> | undefined;
  /** Why a child is shown and not judged although it is at work and its owner observed. */
  notJudged?(
    child: KubernetesObject,
    owner: OwnerContext,
  ): NotCountedReason | undefined;
  /** Why a child that is not current is shown; default: an older revision. */
  explains?: boolean;
  revision?(object: KubernetesObject, children: Child[]): string | undefined;
  /** Takes note of an object at every look, before it is fresh enough to be judged. */
  remember?(
    object: KubernetesObject,
    memory: RuleMemory,
    applied: AppliedObjectReference | undefined,
  ): void;
  /** Whether it stays what it is while it is being deleted, and afterwards. */
  isFinal?(object: KubernetesObject): boolean;
  judge(object: KubernetesObject, context: RuleContext): Verdict;
}
