import { ExecutionRequest } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { checkRequest } from './checkRequest';
import { Draft, DraftFault } from './Draft';
import { DraftContext } from './DraftContext';
import { Faults } from './Faults';
import { resolveEntityRef } from './resolveEntityRef';
import { addTooMany, resolveStep } from './resolveStep';
import { Places } from './resolveTargets';
import { settingsWarnings } from './settingsWarnings';

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
  const { steps = [], report = 'complete' } = request;
  checkRequest(request, config.limits, faults);
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
          resolveStep(step, `/steps/${index}`, places, context, faults, {
            // What a step applies may be told when it is applied.
            mayBeEmpty: report === 'stepwise',
          }),
        ),
      );
  const count = resolved.reduce((sum, step) => sum + step.applied.length, 0);
  if (count > config.limits.objects) {
    addTooMany(count, config.limits.objects, '/steps', faults);
  }
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
      report,
      concurrency: request.concurrency ?? 'supersede',
    },
    faults: faults.all,
  };
}
