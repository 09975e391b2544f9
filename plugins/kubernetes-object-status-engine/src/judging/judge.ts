import { ObjectGraph } from '../graph/ObjectGraph';
import { engineVersion } from '../engineVersion';
import { digest, digestOfPart } from '../kubernetes/digest';
import { read } from '../kubernetes/fields';
import { secret } from '../rules/general/secret';
import { HealthRules } from '../rules/own/HealthRules';
import { ObjectStatusCheck } from '../options';
import { fingerprintOf } from './fingerprint';
import { Instant, Judgement, ObjectStatusName, Warning } from './Judgement';
import { lookAtObjects, statusInAggregate } from './lookAtObjects';
import { Memory } from './Memory';
import { Node } from './Node';
import { rowsOf } from './rows';
import { memoryOf, Run } from './Run';
import { StepClock } from './StepClock';
import { isBlind } from './visibility';

/** R3: the revision of everything that was applied; what is gone keeps its last one. */
function revisionOf(run: Run, roots: Node[]): string {
  const revisions = roots
    .filter(node => node.rule !== secret)
    .map(({ id, object }) => {
      const { uid } = object.metadata;
      const memory = memoryOf(run, id);
      if (uid) {
        const template = digestOfPart(read(object, 'spec.template'));
        memory.revision = `${uid}/${template}`;
      }
      return [id, memory.revision];
    });
  return digest(revisions);
}

/** R16: applied objects that are there under another uid than at the look before. */
function recreatedOf(run: Run, roots: Node[], before: Memory): string[] {
  return roots
    .map(node => node.id)
    .filter(id => {
      const bindings = memoryOf(run, id).bindings ?? 0;
      return bindings > (before.objects[id]?.bindings ?? 0);
    });
}

function continuityOf(run: Run, counted: Node[]): Record<string, string> {
  const continuity: Record<string, string> = {};
  for (const node of counted) {
    if (node.rule === secret || memoryOf(run, node.id).wasFinal) continue;
    const { uid, resourceVersion } = node.object.metadata;
    if (uid) continuity[node.id] = `${uid}@${resourceVersion ?? ''}`;
  }
  return continuity;
}

function isOnlyLeavingMissing(run: Run, counted: Node[]): boolean {
  const missing = counted.filter(
    node => statusInAggregate(run, node) !== 'Successful',
  );
  return (
    missing.length > 0 &&
    missing.every(
      ({ verdict }) =>
        verdict.reason === 'OldReplicasRemain' &&
        verdict.params.onlyLeaving === 1,
    )
  );
}

function accepted(run: Run, counted: Node[]): Warning[] {
  if (run.check.unknownObjects !== 'accept') return [];
  return counted
    .filter(({ verdict }) => verdict.reason === 'NoStatusReported')
    .filter(({ verdict }) => verdict.status === 'Unknown')
    .map(({ object }) => ({
      code: 'NoStatusReported' as const,
      params: { kind: object.kind, name: object.metadata.name },
      message: `${object.kind} ${object.metadata.name} reports nothing: not verified`,
    }));
}

function earliest(instants: Array<Instant | undefined>): Instant | undefined {
  const known = instants.filter((at): at is Instant => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

function foreignHands(roots: Node[]): Judgement['changedByOther'] {
  const changed = roots.find(node => node.otherImage !== undefined);
  if (!changed) return undefined;
  const { kind, metadata } = changed.object;
  const message = `someone else set image ${changed.otherImage} on ${kind} ${metadata.name}`;
  return { object: changed.id, message };
}

/** `judge` with either clock. */
export function judgeWith(
  graph: ObjectGraph,
  memory: Memory,
  check: ObjectStatusCheck,
  clock: StepClock,
  rules: HealthRules = HealthRules.none,
): { judgement: Judgement; memory: Memory } {
  const look = lookAtObjects(graph, memory, check, clock, rules);
  const { run, roots, counted } = look;
  const acceptedWarnings = accepted(run, counted);
  const isVerified = (
    status: ObjectStatusName,
    verified: boolean | undefined,
  ) => status !== 'Unknown' && verified !== false;
  const judgement: Judgement = {
    at: clock.now ?? 0,
    judgedBy: `${engineVersion} ${rules.digest}`,
    aggregate: look.aggregate,
    objects: rowsOf(run, roots),
    warnings: acceptedWarnings,
    verified:
      counted.length > 0 &&
      counted.every(({ verdict }) =>
        isVerified(verdict.status, verdict.verified),
      ),
    failed: counted
      .filter(node => statusInAggregate(run, node) === 'Failed')
      .map(node => node.id),
    blind: counted.filter(node => isBlind(node.verdict)).map(node => node.id),
    revision: revisionOf(run, roots),
    fingerprint: fingerprintOf(roots),
    continuity: continuityOf(run, counted),
    onlyLeavingMissing: isOnlyLeavingMissing(run, counted),
    changedByOther: foreignHands(roots),
    recreated: recreatedOf(run, roots, memory),
    wakeAt: earliest(counted.map(node => node.verdict.wakeAt)),
  };
  return { judgement, memory: run.memory };
}

/**
 * Judges all objects of a step.
 *
 * Pure: the same graph, memory, check, instant and rules give the same
 * judgement. The memory that comes out goes into the next call. `rules` judge
 * in place of the engine's own. Source: `semantics.md`
 * sections 1 to 3.
 *
 * @public
 */
export function judge(
  graph: ObjectGraph,
  memory: Memory,
  check: ObjectStatusCheck,
  now: Instant,
  rules: HealthRules = HealthRules.none,
): { judgement: Judgement; memory: Memory } {
  return judgeWith(graph, memory, check, { type: 'step', now }, rules);
}
