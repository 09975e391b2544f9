import { Checkbox } from '@backstage/ui';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { listTime } from '../../views/times';

/** Whether an execution is chosen to be compared. @internal */
export interface Pick {
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
}

interface Props {
  execution: ExecutionSummary;
  pick: Pick;
  /** Milliseconds on the server's clock. */
  now: number;
}

/** Chooses an execution to be compared with another one. @internal */
export function PickBox({ execution, pick, now }: Props) {
  const { t, reader } = useTexts();
  const { version, title, startedAt, createdAt } = execution;
  return (
    <Checkbox
      aria-label={t('compare.pickOne', {
        version: version ?? title ?? t('list.unnamed'),
        time: listTime(startedAt ?? createdAt, now, reader),
      })}
      isSelected={pick.isPicked}
      onChange={pick.onPick}
    />
  );
}
