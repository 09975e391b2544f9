import { Alert } from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { StepObjects } from '../../hooks/StepObjects';
import { useTexts } from '../../hooks/useTexts';
import { blindClusters } from '../../views/blindClusters';
import { clockTime } from '../../views/times';
import { runningStep } from '../../views/verdict';

/**
 * Names the clusters that do not answer while something else is more urgent.
 *
 * @internal
 */
export function BlindAlert(props: {
  execution: Execution;
  objects: Map<number, StepObjects>;
}) {
  const { execution, objects } = props;
  const { t, reader } = useTexts();
  const step = runningStep(execution);
  const rows = (step && objects.get(step.number)?.items) ?? [];
  return (
    <>
      {blindClusters(rows).map(({ name, since }) => (
        <Alert
          key={name}
          status="warning"
          icon={<RiEyeOffLine />}
          title={t('verdict.unreachable', {
            cluster: name,
            time: clockTime(since, reader),
          })}
          description={t('verdict.unreachableConsequence')}
        />
      ))}
    </>
  );
}
