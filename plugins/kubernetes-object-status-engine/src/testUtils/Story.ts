import {
  AppliedObjectReference,
  ClusterView,
  KindView,
  ListView,
  ObjectGraph,
} from '../graph/ObjectGraph';
import { judge, judgeWith } from '../judging/judge';
import { Judgement } from '../judging/Judgement';
import { judgeRoots } from '../judging/judgeRoots';
import { emptyMemory, Memory } from '../judging/Memory';
import { flatten } from '../judging/Node';
import { startRun } from '../judging/Run';
import { StepClock } from '../judging/StepClock';
import { Verdict } from '../judging/Verdict';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ObjectStatusCheck, withDefaults } from '../options';
import { relatedKindsOf } from '../rules';
import { HealthRule } from '../rules/own/HealthRule';
import { HealthRules } from '../rules/own/HealthRules';
import { reasonTexts } from '../texts/reasonTexts';
import { Template } from '../texts/render';
import { Built, built, ObjectBuilder } from './ObjectBuilder';

const CLUSTER = 'test';

/** What was applied, as it is known. @internal */
export type Reference = Partial<Omit<AppliedObjectReference, 'manifest'>> & {
  manifest?: ObjectBuilder | Record<string, unknown>;
};

/** How lists of kinds are seen; `Unlisted` has no list. @internal */
export type ListStates = Record<string, ListView['state'] | 'Unlisted'>;

/** One look at the objects of a step. @internal */
export interface StoryLook {
  /** Seconds since the step's start. */
  at: number;
  /** Everything that is there. */
  objects: Built[];
  /** Last states of what went since the look before. */
  deleted?: Built[];
  /** By kind; a kind that is not named is observed. */
  lists?: ListStates;
  /** Uids or ids of single objects that are not seen. */
  blind?: string[];
  /** What is known of the applied objects from here on. */
  applied?: Reference[];
}

/** What holds for every look of a story. @internal */
export interface StorySettings {
  /** Default: the first object that is named, by name alone. */
  applied?: Reference[];
  check?: Partial<ObjectStatusCheck>;
  /** What discovery tells of kinds. */
  kinds?: KindView[];
  /** Judged without memory, as `evaluate` does. */
  evaluate?: { now?: string };
  /** Rules of one's own that judge in place of the engine's. */
  rules?: HealthRule[];
}

function referenceOf(given: Reference, first: Built | undefined) {
  const object = first && built(first);
  const { manifest, ...named } = given;
  const reference: AppliedObjectReference = {
    cluster: CLUSTER,
    apiVersion: object?.apiVersion ?? 'v1',
    kind: object?.kind ?? '',
    namespace: object?.metadata.namespace,
    name: object?.metadata.name ?? '',
    ...named,
  };
  if (!manifest) return reference;
  const plain = manifest instanceof ObjectBuilder ? manifest.object : manifest;
  return { ...reference, manifest: plain };
}

function listsOf(
  objects: KubernetesObject[],
  applied: AppliedObjectReference[],
  at: number,
  rules: HealthRules,
  states: ListStates = {},
): ListView[] {
  const kinds = new Map<string, ListView>();
  // Nodes are listed where a story has some: without any every node would be gone.
  const related = applied
    .flatMap(({ apiVersion, kind }) => relatedKindsOf(apiVersion, kind, rules))
    .filter(({ kind, isClusterScoped }) => !isClusterScoped || states[kind]);
  for (const { apiVersion, kind } of [...objects, ...applied, ...related]) {
    const state = states[kind] ?? 'Observed';
    if (state === 'Unlisted') continue;
    const since = state === 'Gap' ? at * 1000 : undefined;
    kinds.set(`${apiVersion}/${kind}`, { apiVersion, kind, state, since });
  }
  return [...kinds.values()];
}

/** The graph of one look. @internal */
export function graphOf(
  look: StoryLook,
  settings: StorySettings,
  everything: Built[],
): ObjectGraph {
  const references = look.applied ?? settings.applied ?? [{}];
  const applied = references.map(each => referenceOf(each, everything[0]));
  const view: ClusterView = {
    cluster: CLUSTER,
    objects: look.objects.map(built),
    deleted: (look.deleted ?? []).map(built),
    lists: listsOf(
      everything.map(built),
      applied,
      look.at,
      HealthRules.of(settings.rules ?? []),
      look.lists,
    ),
    blind: look.blind,
    kinds: settings.kinds,
  };
  return { applied, clusters: [view] };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

function placesOf(template: Template): string[] {
  const forms =
    typeof template === 'string' ? [template] : Object.values(template);
  return forms.flatMap(form =>
    [...form.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]),
  );
}

/** Places of a verdict's sentence that nothing fills, as `Sentence: parameter`. */
function unfilledIn({ text, params }: Verdict): string[] {
  const template: Template | undefined = reasonTexts[text];
  if (template === undefined) return [`${text}: no such sentence`];
  return placesOf(template)
    .filter(name => params[name] === undefined)
    .map(name => `${text}: ${name}`);
}

/** What a story's looks give, and what is wrong with its sentences. @internal */
export interface Told {
  judgements: Judgement[];
  /** Of each look, the verdicts by the ids of their rows. */
  verdicts: Array<Map<string, Verdict>>;
  unfilled: string[];
}

/**
 * Judges look after look, the memory of one going into the next as the JSON
 * that would be stored.
 *
 * @throws Error - judging changes what it is given, or is not repeatable
 * @internal
 */
export function tellStory(looks: StoryLook[], settings: StorySettings): Told {
  const check = freeze(withDefaults(settings.check));
  const everything = looks.flatMap(look => [
    ...look.objects,
    ...(look.deleted ?? []),
  ]);
  const rules = HealthRules.of(settings.rules ?? []);
  const told: Told = { judgements: [], verdicts: [], unfilled: [] };
  let memory: Memory = emptyMemory;
  for (const look of looks) {
    const graph = freeze(graphOf(look, settings, everything));
    const now = look.at * 1000;
    const { evaluate } = settings;
    const clock: StepClock = evaluate
      ? {
          type: 'evaluate',
          now: evaluate.now ? Date.parse(evaluate.now) : undefined,
        }
      : { type: 'step', now };
    freeze(memory);
    const found = evaluate
      ? judgeWith(graph, memory, check, clock, rules)
      : judge(graph, memory, check, now, rules);
    const again = judgeWith(graph, memory, check, clock, rules);
    if (JSON.stringify(found) !== JSON.stringify(again)) {
      throw new Error(`The look at ${look.at} s gives something else again`);
    }
    const run = startRun(graph, memory, check, clock, rules);
    const nodes = flatten(judgeRoots(run));
    told.verdicts.push(new Map(nodes.map(({ id, verdict }) => [id, verdict])));
    told.unfilled.push(...nodes.flatMap(({ verdict }) => unfilledIn(verdict)));
    told.judgements.push(found.judgement);
    memory = JSON.parse(JSON.stringify(found.memory));
  }
  return told;
}
