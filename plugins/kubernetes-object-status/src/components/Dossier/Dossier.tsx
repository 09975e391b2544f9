import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useDossier } from '../../hooks/useDossier';
import { hasDossier } from '../../views/steps';
import { decidingStep } from '../../views/verdict';
import { StepDossier } from './StepDossier';

/**
 * Why an execution did not become successful, what to do, and what was
 * different from the last good one: a card for each step that ended so.
 *
 * What the execution itself carries is shown at once; evidence and difference
 * follow.
 *
 * @internal
 */
export function Dossier({ execution }: { execution: Execution }) {
  const steps = execution.steps.filter(hasDossier);
  const dossier = useDossier(execution, steps.length > 0);
  const decisive = decidingStep(execution)?.number;
  // Of several, the one that decided comes first and tells the difference.
  const first = steps.find(({ number }) => number === decisive) ?? steps[0];
  return (
    <>
      {steps.map(step => (
        <StepDossier
          key={step.number}
          execution={execution}
          step={step}
          dossier={dossier}
          isDecisive={step === first}
        />
      ))}
    </>
  );
}
