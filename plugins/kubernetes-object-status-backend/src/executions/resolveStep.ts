import { StepRequest } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { DraftStep } from './Draft';
import { DraftContext } from './DraftContext';
import { Faults } from './Faults';
import { nameObjects, NamedObject } from './nameObjects';
import { countPlaces, placeObjects } from './placeObjects';
import { resolveCheck } from './resolveCheck';
import { checkCluster, Places, resolveTargets } from './resolveTargets';
import { stepTypes } from './stepTypes';

/** A step with its defaults, targets and objects; its faults are gathered. */
export async function resolveStep(
  step: StepRequest,
  pointer: string,
  places: Places,
  { config, scopes }: DraftContext,
  faults: Faults,
  options: { mayBeEmpty: boolean } = { mayBeEmpty: false },
): Promise<DraftStep> {
  checkKind(step, pointer, faults);
  const targets = resolveTargets(step, pointer, places, faults);
  const check = resolveCheck(
    step.objectStatusCheck,
    config.defaultCheck,
    `${pointer}/objectStatusCheck`,
    faults,
  );
  const mayBeEmpty = options.mayBeEmpty || check.allowEmpty;
  const named = resolveNames(step, pointer, places, mayBeEmpty, faults);
  const count = countPlaces(named, targets);
  const isWithinLimit = count <= config.limits.objects;
  if (!isWithinLimit) addTooMany(count, config.limits.objects, pointer, faults);
  return {
    name: step.name,
    type: step.type,
    targets,
    check,
    continueOnFailure: step.continueOnFailure ?? false,
    applied: isWithinLimit
      ? await placeObjects(named, targets, scopes, faults)
      : [],
  };
}

/** Tells that there are more objects than may be. */
export function addTooMany(
  count: number,
  limit: number,
  pointer: string,
  faults: Faults,
): void {
  faults.addTooLarge(
    'TooManyObjects',
    pointer,
    `There are ${count} objects, and ${limit} are allowed: make several executions of them`,
  );
}

function checkKind(step: StepRequest, pointer: string, faults: Faults): void {
  if (!stepTypes.includes(step.type)) {
    const known = stepTypes.join(', ');
    faults.add(
      'UnknownStepType',
      `${pointer}/type`,
      `There is no step type "${step.type}": take one of ${known}`,
    );
  }
  if (step.apply) {
    faults.add(
      'ApplyNotAllowed',
      `${pointer}/apply`,
      'Objects cannot be applied by the portal yet: apply them yourself and report them without apply',
    );
  }
}

function resolveNames(
  step: StepRequest,
  pointer: string,
  places: Places,
  mayBeEmpty: boolean,
  faults: Faults,
): NamedObject[] {
  const faultsBefore = faults.all.length;
  const named = nameObjects(step, pointer, faults);
  // Something without a name is a fault of its own.
  const hasUnnamed = faults.all.length > faultsBefore;
  if (named.length === 0 && !hasUnnamed && !mayBeEmpty) {
    faults.add(
      'NothingToVerify',
      pointer,
      `The step "${step.name}" has nothing to verify: give manifests or objects, or set objectStatusCheck.allowEmpty`,
    );
  }
  for (const { cluster, pointer: place } of named) {
    if (cluster === undefined) continue;
    checkCluster(cluster, `${place}/cluster`, places, faults);
  }
  return named;
}
