import { Alert, Button } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';

/**
 * The portal has not answered for a while; what is shown is from before.
 *
 * @internal
 */
export function StaleAlert({ onRetry }: { onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <Alert
      status="warning"
      icon
      title={t('stale.title')}
      description={t('stale.text')}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('error.retry')}
        </Button>
      }
    />
  );
}
