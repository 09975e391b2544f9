import { Alert, Button } from '@backstage/ui';
import { Replay } from '../../hooks/useReplay';
import { useTexts } from '../../hooks/useTexts';
import { offsetOf, timeOf } from './words';

interface Props {
  replay: Replay;
  isFinished: boolean;
}

/**
 * Says that the page shows a moment of the past, and leads back.
 *
 * @internal
 */
export function ReplayAlert({ replay, isFinished }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { at, changes, isPartial, moveTo } = replay;
  if (at === undefined || changes === undefined) return null;
  const time = timeOf(at, texts);
  const offset = offsetOf(at, changes, texts);
  return (
    <Alert
      status="info"
      icon
      title={
        offset === undefined
          ? t('timeline.seen.titleAtStart', { time })
          : t('timeline.seen.title', { time, offset })
      }
      description={isPartial ? t('timeline.seen.partial') : undefined}
      customActions={
        <Button
          size="small"
          variant="secondary"
          onPress={() => moveTo(undefined)}
        >
          {t(isFinished ? 'timeline.seen.goToEnd' : 'timeline.seen.goToNow')}
        </Button>
      }
    />
  );
}
