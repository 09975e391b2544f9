import {
  ExecutionRequest,
  StepRequest,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectStatusConfig } from '../config/readConfig';
import { Draft, DraftFault, DraftStep } from './Draft';
import { Faults } from './Faults';
import { KindScopes } from './KindScopes';
import { nameObjects } from './nameObjects';
import { placeObjects } from './placeObjects';
import { resolveCheck } from './resolveCheck';
import { resolveEntityRef } from './resolveEntityRef';
import { checkCluster, Places, resolveTargets } from './resolveTargets';
import { settingsWarnings } from './settingsWarnings';
import { stepTypes } from './stepTypes';

/** What a request is resolved against. */
export interface DraftContext {
  config: Pick<
    ObjectStatusConfig,
    'clusters' | 'environments' | 'defaultCheck' | 'limits'
  >;
  scopes: KindScopes;
}

/** A draft, and what keeps it from being recorded. */
export interface ResolvedDraft {
  draft: Draft;
  faults: DraftFault[];
}

/**
 * Makes a draft of a request: defaults, targets, names, warnings. All faults
 * are gathered; with any, the draft says only what could be told.
 */
export async function resolveDraft(
  request: ExecutionRequest,
  context: DraftContext,
): Promise<ResolvedDraft> {
  const faults = new Faults();
  const { config } = context;
  const steps = request.steps ?? [];
  checkWhole(request, context, faults);
  const name = request.environment ?? 'default';
  const environment = config.environments.find(known => known.name === name);
  if (!environment) {
    faults.add(
      'UnknownEnvironment',
      '/environment',
      `The environment "${name}" is not configured: name one that is, or add it to the configuration`,
    );
  }
  const places: Places = {
    clusters: config.clusters.map(cluster => cluster.name),
    environment,
  };
  // A draft that is too large is not worked through.
  const isTooLarge = faults.all.some(fault => fault.tooLarge);
  const resolved = isTooLarge
    ? []
    : await Promise.all(
        steps.map((step, index) =>
          resolveStep(step, `/steps/${index}`, places, context, faults),
        ),
      );
  checkObjectCount(resolved, context, faults);
  return {
    draft: {
      entityRef: resolveEntityRef(request.entityRef, faults),
      environment: name,
      version: request.version,
      title: request.title,
      source: request.source ?? { type: 'api' },
      steps: resolved,
      warnings: resolved.flatMap((step, index) =>
        settingsWarnings(step, index + 1),
      ),
    },
    faults: faults.all,
  };
}

function checkWhole(
  { steps, release, report, concurrency }: ExecutionRequest,
  { config }: DraftContext,
  faults: Faults,
): void {
  if (steps && steps.length > config.limits.steps) {
    faults.addTooLarge(
      'TooManySteps',
      '/steps',
      `There are ${steps.length} steps, and ${config.limits.steps} are allowed: make several executions of them`,
    );
  }
  if (release !== undefined && steps) {
    faults.add(
      'ReleaseAndSteps',
      '/release',
      'release and steps cannot both be given: a release brings its own steps',
    );
  } else if (release !== undefined) {
    faults.add(
      'NotSupported',
      '/release',
      'Releases cannot be deployed yet: give steps, and the version as version',
    );
  } else if (!steps || steps.length === 0) {
    faults.add(
      'NothingToVerify',
      '/steps',
      'There is nothing to verify: give at least one step with manifests or objects',
    );
  }
  if (report === 'stepwise') {
    faults.add(
      'NotSupported',
      '/report',
      'Steps cannot be reported one by one yet: report them when they are applied',
    );
  }
  if (concurrency === 'wait') {
    faults.add(
      'NotSupported',
      '/concurrency',
      'Executions cannot wait for one another yet: leave concurrency out',
    );
  }
}

async function resolveStep(
  step: StepRequest,
  pointer: string,
  places: Places,
  { config, scopes }: DraftContext,
  faults: Faults,
): Promise<DraftStep> {
  if (!stepTypes.includes(step.type)) {
    faults.add(
      'UnknownStepType',
      `${pointer}/type`,
      `There is no step type "${step.type}": take one of ${stepTypes.join(
        ', ',
      )}`,
    );
  }
  if (step.apply) {
    faults.add(
      'ApplyNotAllowed',
      `${pointer}/apply`,
      'Objects cannot be applied by the portal yet: apply them yourself and report them without apply',
    );
  }
  const targets = resolveTargets(step, pointer, places, faults);
  const faultsBefore = faults.all.length;
  const named = nameObjects(step, pointer, faults);
  const hasUnnamed = faults.all.length > faultsBefore;
  for (const { cluster, pointer: place } of named) {
    if (cluster === undefined) continue;
    checkCluster(cluster, `${place}/cluster`, places, faults);
  }
  const check = resolveCheck(
    step.objectStatusCheck,
    config.defaultCheck,
    `${pointer}/objectStatusCheck`,
    faults,
  );
  // Something without a name is a fault of its own.
  const isEmpty = named.length === 0 && !hasUnnamed;
  if (isEmpty && !check.allowEmpty) {
    faults.add(
      'NothingToVerify',
      pointer,
      `The step "${step.name}" has nothing to verify: give manifests or objects, or set objectStatusCheck.allowEmpty`,
    );
  }
  const isWithinLimit = named.length * targets.length <= config.limits.objects;
  if (!isWithinLimit) {
    faults.addTooLarge(
      'TooManyObjects',
      pointer,
      tooManyObjects(named.length * targets.length, config.limits.objects),
    );
  }
  return {
    name: step.name,
    type: step.type,
    targets,
    check,
    continueOnFailure: step.continueOnFailure ?? false,
    applied: isWithinLimit ? await placeObjects(named, targets, scopes) : [],
  };
}

function checkObjectCount(
  steps: DraftStep[],
  { config }: DraftContext,
  faults: Faults,
): void {
  const count = steps.reduce((sum, step) => sum + step.applied.length, 0);
  if (count <= config.limits.objects) return;
  faults.addTooLarge(
    'TooManyObjects',
    '/steps',
    tooManyObjects(count, config.limits.objects),
  );
}

function tooManyObjects(count: number, limit: number): string {
  return `There are ${count} objects, and ${limit} are allowed: make several executions of them`;
}
