import {
  ExplainedObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  diagnose,
  Diagnosis,
  isGeneralCause,
  JudgedObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Capture } from '../evidence/Capture';
import { AppliedOfStep } from './DossierStore';
import { EvidenceTree } from './EvidenceTree';
import {
  distinctCauses,
  FoundCause,
  foundCause,
  StepFindings,
} from './FoundCause';

/** Everything that is known of one step. */
export interface StepMaterial {
  step: StepExecution;
  applied: AppliedOfStep[];
  /** Rows of its table that are not Successful. */
  rows: JudgedObject[];
  /** Oldest first. */
  captures: Capture[];
}

/** How many objects are looked into: behind them the same comes again. */
const mostDeciding = 20;

/** What ended well, or never ran, has no cause. */
function hasCauses({ outcome }: StepExecution): boolean {
  return outcome !== 'Successful' && outcome !== 'Skipped';
}

function fromRow(row: JudgedObject): ExplainedObjectRow {
  const { id, cluster, kind, namespace, name, cause, causeParams } = row;
  const { status, reason, params, message } = row.status;
  return {
    ...{ id, cluster, kind, namespace, name },
    ...{ status, reason, params, message, cause, causeParams },
  };
}

/** What decided a step, as it was written down; of one that runs, what has failed. */
function decidingOf({ step, rows }: StepMaterial): ExplainedObjectRow[] {
  const told = step.explanation?.objects ?? [];
  if (told.length > 0) return told.slice(0, mostDeciding);
  return rows
    .filter(row => row.counted && row.status.status === 'Failed')
    .slice(0, mostDeciding)
    .map(fromRow);
}

/** The row that shows what an owner has its cause from. */
function bearerOf(
  object: ExplainedObjectRow,
  { rows, applied }: StepMaterial,
): NonNullable<FoundCause['object']> {
  const { kind = object.kind, name = object.name } = object.causeParams ?? {};
  const isBearer = (row: JudgedObject) =>
    row.kind === kind && row.name === name && row.cluster === object.cluster;
  const row = rows.find(isBearer) ?? rows.find(({ id }) => id === object.id);
  const { cluster, namespace } = object;
  if (row) {
    const { id, apiVersion } = row;
    return {
      id,
      cluster,
      apiVersion,
      kind: row.kind,
      namespace: row.namespace,
      name: row.name,
    };
  }
  const found = applied.find(
    each => each.kind === object.kind && each.name === object.name,
  );
  return {
    ...{ id: object.id, cluster, apiVersion: found?.apiVersion },
    ...{ kind: object.kind, namespace, name: object.name },
  };
}

/** What the row of an object says by itself. */
function storedCause(
  object: ExplainedObjectRow,
  material: StepMaterial,
): FoundCause | undefined {
  if (object.cause === undefined) return undefined;
  const { causeParams = {}, cause, message } = object;
  const container = object.container ?? causeParams.container;
  return {
    code: cause,
    step: material.step.number,
    params: causeParams,
    object: bearerOf(object, material),
    ...(typeof container === 'string' && { container }),
    message,
  };
}

/** Nothing was kept and nothing told why: what the row says is all there is. */
function unknownCause(
  object: ExplainedObjectRow,
  material: StepMaterial,
): FoundCause {
  const { reason, message } = object;
  return {
    code: 'NotKnown',
    step: material.step.number,
    params: { reason, message },
    object: bearerOf(object, material),
    message,
  };
}

/** What says no more than that it is not there is left out where more is known. */
function telling(causes: FoundCause[]): FoundCause[] {
  const specific = causes.filter(({ code }) => !isGeneralCause(code));
  return specific.length > 0 ? specific : causes.slice(0, 1);
}

/** The rows of what was diagnosed: a cause is shown where its object stands. */
function withRowId(cause: FoundCause, { rows, captures }: StepMaterial) {
  const { object } = cause;
  if (!object) return cause;
  const isSame = (one: {
    kind: string;
    namespace?: string;
    name: string;
    cluster: string;
  }) =>
    one.kind === object.kind &&
    one.name === object.name &&
    one.namespace === object.namespace &&
    one.cluster === object.cluster;
  const id =
    captures.findLast(({ identity }) => isSame(identity))?.objectId ??
    rows.find(isSame)?.id;
  return id === undefined ? cause : { ...cause, object: { ...object, id } };
}

/** What the row says and what was kept say together; the row's own word comes first. */
function causesOf(
  object: ExplainedObjectRow,
  material: StepMaterial,
  diagnosis: Diagnosis | undefined,
): FoundCause[] {
  const { number } = material.step;
  const stored = storedCause(object, material);
  const found = (diagnosis?.causes ?? []).map(cause =>
    withRowId(foundCause(cause, number, object.message), material),
  );
  if (!stored) {
    return found.length > 0 ? telling(found) : [unknownCause(object, material)];
  }
  // It knows what to do as well, and what a container wrote.
  const same = found.find(({ code }) => code === stored.code);
  const others = found.filter(({ code }) => code !== stored.code);
  return telling([same ?? stored, ...others]);
}

/** The one object of a step that has no more; of several nobody knows which. */
function onlyObject({ applied, rows }: StepMaterial): FoundCause['object'] {
  if (applied.length !== 1) return undefined;
  const { cluster, apiVersion, kind, namespace, name } = applied[0];
  const id = rows.find(row => row.kind === kind && row.name === name)?.id;
  return { id, cluster, apiVersion, kind, namespace, name };
}

/** Ends that are somebody's wish, and need no cause. */
const wanted = ['Cancelled', 'Superseded'];

/** What the step says of itself, where no object of it says the same. */
function ownCause(material: StepMaterial): FoundCause[] {
  const { explanation, number, outcome } = material.step;
  if (!explanation) return [];
  const { objects, cause, code: reason, message } = explanation;
  if (objects.some(object => object.cause === cause)) return [];
  const own = { step: number, object: onlyObject(material), message };
  if (cause !== undefined && cause !== 'NotKnown') {
    return [{ ...own, code: cause, params: explanation.params }];
  }
  if (objects.length > 0 || wanted.includes(outcome ?? '')) return [];
  return [{ ...own, code: 'NotKnown', params: { reason, message } }];
}

/** What broke it again and again: of it something was kept, though it healed. */
function findBreakers(material: StepMaterial): StepFindings {
  const { captures, step } = material;
  const tree = new EvidenceTree(captures, 'Meanwhile');
  const diagnoses = tree
    .troubled()
    .slice(0, mostDeciding)
    .flatMap(capture => {
      const evidence = tree.of(capture.objectId);
      return evidence ? [{ evidence, diagnosis: diagnose(evidence) }] : [];
    });
  return {
    causes: diagnoses.flatMap(({ evidence, diagnosis }) =>
      telling(
        diagnosis.causes.map(cause =>
          withRowId(
            foundCause(cause, step.number, evidence.status.message),
            material,
          ),
        ),
      ),
    ),
    ruledOut: diagnoses.flatMap(({ diagnosis }) => diagnosis.ruledOut),
  };
}

function findDeciding(material: StepMaterial): StepFindings {
  const { captures } = material;
  const tree = new EvidenceTree(captures, 'AtEnd');
  const found = decidingOf(material).map(object => {
    const evidence = tree.of(object.id);
    const diagnosis = evidence && diagnose(evidence);
    return { causes: causesOf(object, material, diagnosis), diagnosis };
  });
  return {
    causes: found.flatMap(({ causes }) => causes),
    ruledOut: found.flatMap(({ diagnosis }) => diagnosis?.ruledOut ?? []),
  };
}

/**
 * Why a step ended as it did, or why what has failed of one that runs has: from
 * what was decided and written down, and from what was kept. Most decisive
 * first; empty for one that was successful. Pure.
 */
export function findStepCauses(material: StepMaterial): StepFindings {
  if (!hasCauses(material.step)) return { causes: [], ruledOut: [] };
  const own = ownCause(material);
  const isUnstable = own.some(({ code }) => code === 'Unstable');
  const { causes, ruledOut } = isUnstable
    ? findBreakers(material)
    : findDeciding(material);
  return { causes: distinctCauses([...own, ...causes]), ruledOut };
}
