import {
  Comparison,
  ExecutionSummary,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  compareApplied,
  compareSettings,
  compareTiming,
  Course,
  identityKey,
  Instant,
  StepSettings,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { StoredExecution } from '../executions/ExecutionStore';
import { ComparedExecution } from './DossierStore';

/** An execution as it is compared, with its address. */
export type Side = Omit<ComparedExecution, 'summary'> & {
  summary: ExecutionSummary;
};

function instantOf(time: string | undefined): Instant | undefined {
  return time === undefined ? undefined : Date.parse(time);
}

function spanOf(of: { startedAt?: string; finishedAt?: string }) {
  return {
    startedAt: instantOf(of.startedAt),
    finishedAt: instantOf(of.finishedAt),
  };
}

function courseOf({ execution, applied, changes }: Side): Course {
  return {
    ...spanOf(execution),
    steps: execution.steps.map(({ number, name, ...step }) => ({
      number,
      name,
      ...spanOf(step),
    })),
    applied: applied.map(each => ({
      step: each.step,
      id: identityKey(each),
      kind: each.kind,
      name: each.name,
    })),
    changes,
  };
}

function settingsOf({ execution }: Side): StepSettings[] {
  return execution.steps.map(({ number, name, objectStatusCheck }) => ({
    number,
    name,
    settings: objectStatusCheck,
  }));
}

/** The cause that decided it first, then those of its steps and their objects. */
function causeCodesOf({ causeCode, steps }: StoredExecution): string[] {
  const told = steps.flatMap(({ explanation }) => [
    explanation?.cause,
    ...(explanation?.objects ?? []).map(({ cause }) => cause),
  ]);
  return [...new Set([causeCode, ...told].flatMap(code => code ?? []))];
}

/** What differs between an earlier execution and another one. Pure. */
export function composeComparison(before: Side, after: Side): Comparison {
  const { objects, unchanged, notFullyCompared, images } = compareApplied(
    before.applied,
    after.applied,
  );
  return {
    before: before.summary,
    after: after.summary,
    objects,
    unchangedObjects: unchanged,
    ...(notFullyCompared > 0 && { notFullyCompared }),
    images: images.map(({ cluster, apiVersion, ...image }) => image),
    settings: compareSettings(settingsOf(before), settingsOf(after)),
    timing: timingOf(before, after),
    causes: {
      before: causeCodesOf(before.execution),
      after: causeCodesOf(after.execution),
    },
  };
}

function timingOf(before: Side, after: Side): Comparison['timing'] {
  return compareTiming(courseOf(before), courseOf(after));
}
