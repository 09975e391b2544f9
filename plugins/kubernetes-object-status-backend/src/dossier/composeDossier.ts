import {
  causeTexts,
  Dossier,
  Execution,
  sayRuledOut,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  Diagnosis,
  isTelling,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Capture } from '../evidence/Capture';
import { AppliedOfStep, TroubledRow } from './DossierStore';
import { evidenceItems } from './evidenceItems';
import { findStepCauses } from './findStepCauses';
import { distinctCauses, FoundCause, StepFindings } from './FoundCause';
import { sayCause } from './sayCause';

/** More tabs than this nobody reads. */
const mostCauses = 20;
const mostRuledOut = 10;

/** Everything that an execution is explained from. */
export interface DossierMaterial {
  execution: Pick<Execution, 'outcome' | 'causeCode' | 'steps'>;
  applied: AppliedOfStep[];
  rows: TroubledRow[];
  /** Oldest first. */
  captures: Capture[];
  /** Whether the reader may see what was kept of a cluster's objects; absent: none of it. */
  maySeeEvidence?: (cluster: string) => boolean;
}

/** The part of a dossier that is found in the execution itself. */
export type Explained = Pick<Dossier, 'causes' | 'ruledOut' | 'evidence'>;

function findingsOf(
  step: StepExecution,
  material: DossierMaterial,
): StepFindings {
  const { number } = step;
  const { applied, rows, captures, maySeeEvidence } = material;
  return findStepCauses({
    step,
    applied: applied.filter(each => each.step === number),
    rows: rows.filter(each => each.step === number).map(({ row }) => row),
    captures: captures
      .filter(each => each.step === number)
      // A cause may repeat the last line that a container wrote.
      .map(each =>
        maySeeEvidence?.(each.identity.cluster) ? each : { ...each, logs: [] },
      ),
  });
}

/**
 * What counts or explains what does. When a step ends everything is kept, pods
 * of an older revision too: their trouble is none of this one's.
 */
function tellingCaptures({ captures, rows }: DossierMaterial): Capture[] {
  const keyOf = (step: number, id: string) => `${step} ${id}`;
  const others = new Set(
    rows
      .filter(({ row }) => !isTelling(row))
      .map(({ step, row }) => keyOf(step, row.id)),
  );
  return captures.filter(
    ({ moment, step, objectId }) =>
      moment === 'Failed' || !others.has(keyOf(step, objectId)),
  );
}

/** What decided the execution comes first: a worse step may not be the first one. */
function byDecision(causes: FoundCause[], code: string | undefined) {
  const first = causes.filter(cause => cause.code === code);
  const others = causes.filter(cause => cause.code !== code);
  return [...first, ...others];
}

/** Of what was found to be a cause nobody says elsewhere that it is none. */
function sayExcluded(
  ruledOut: Diagnosis['ruledOut'],
  causes: FoundCause[],
): Dossier['ruledOut'] {
  const told = new Set(causes.map(({ code }) => code));
  return ruledOut
    .flatMap(each => {
      const sentence = sayRuledOut(each);
      if (sentence === undefined || told.has(each.code)) return [];
      told.add(each.code);
      const { title } = causeTexts[each.code];
      return [{ ...each, title, sentence }];
    })
    .slice(0, mostRuledOut);
}

/**
 * Why an execution ended as it did, or why what has failed of one that runs has:
 * causes, what was ruled out, and the evidence as far as the reader may see it.
 * Pure; the same material gives the same words.
 */
export function composeDossier(given: DossierMaterial): Explained {
  const { execution, maySeeEvidence } = given;
  const captures = tellingCaptures(given);
  const material = { ...given, captures };
  const { steps, outcome, causeCode } = execution;
  const findings =
    outcome === 'Successful'
      ? []
      : steps.map(step => findingsOf(step, material));
  const found = byDecision(
    distinctCauses(findings.flatMap(({ causes }) => causes)),
    causeCode,
  ).slice(0, mostCauses);
  const evidence =
    maySeeEvidence &&
    evidenceItems(
      captures.filter(({ identity }) => maySeeEvidence(identity.cluster)),
    );
  return {
    causes: found.map(sayCause),
    ruledOut: sayExcluded(
      findings.flatMap(({ ruledOut }) => ruledOut),
      found,
    ),
    ...(evidence && { evidence }),
  };
}
