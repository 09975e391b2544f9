import { PluginHeader } from '@backstage/ui';
import { RiShip2Line } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { DeploymentsPage } from '../DeploymentsPage';

/**
 * The page with its head: the legacy system gives it none.
 *
 * @internal
 */
export function LegacyDeploymentsPage() {
  const { t } = useTexts();
  return (
    <>
      <PluginHeader icon={<RiShip2Line />} title={t('list.title')} />
      <DeploymentsPage />
    </>
  );
}
