import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { elapsedMs } from '../../views/elapsed';
import { clockOrDay, clockTime, fullTime } from '../../views/times';
import { TreeContext, useCellNow, useCellTexts } from './TreeContext';

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
  const { reader } = useCellTexts();
  return (
    <time dateTime={row.since} title={fullTime(row.since, reader)}>
      {context.isLive ? (
        <Age since={row.since} />
      ) : (
        <Instant since={row.since} context={context} />
      )}
    </time>
  );
}

/** The only part of a row that is drawn again every second. */
function Age({ since }: { since: string }) {
  const { duration } = useCellTexts();
  return <>{duration(elapsedMs(since, useCellNow()) ?? 0)}</>;
}

function Instant({ since, context }: { since: string; context: TreeContext }) {
  const { reader } = useCellTexts();
  const now = useCellNow();
  return <>{clockOrDay(since, context.endedAt ?? now, reader)}</>;
}

/**
 * Since when, as a part of what a status says aloud: an instant also while
 * live, for a text that changes every second cannot be read.
 *
 * @internal
 */
export function SinceWords({ row }: Pick<Props, 'row'>) {
  const { t, reader } = useCellTexts();
  const time = clockTime(row.since, reader);
  return <>{t('table.sinceTime', { time })}</>;
}
