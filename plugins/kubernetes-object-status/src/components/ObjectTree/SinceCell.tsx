import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { elapsedMs } from '../../views/elapsed';
import { clockOrDay, fullTime } from '../../views/times';
import { TreeContext, useCellNow } from './TreeContext';

interface Props {
  row: Pick<ObjectRow, 'since'>;
  context: TreeContext;
}

/**
 * How long an object has had its status; once the step has ended, since when.
 *
 * @internal
 */
export function SinceCell({ row, context }: Props) {
  const { reader } = useTexts();
  const words = useSince({ row, context });
  return (
    <time dateTime={row.since} title={fullTime(row.since, reader)}>
      {words}
    </time>
  );
}

/** The same as a part of what a status says aloud. @internal */
export function SinceWords(props: Props) {
  const { t } = useTexts();
  return <>{t('table.sinceTime', { time: useSince(props) })}</>;
}

function useSince({ row, context }: Props): string {
  const { duration, reader } = useTexts();
  const now = useCellNow();
  if (context.isLive) return duration(elapsedMs(row.since, now) ?? 0);
  return clockOrDay(row.since, context.endedAt ?? now, reader);
}
