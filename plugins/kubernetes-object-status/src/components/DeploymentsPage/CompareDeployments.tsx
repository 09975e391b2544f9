import { useLink } from '../../hooks/useLink';
import { useTexts } from '../../hooks/useTexts';
import { deploymentsRouteRef, executionRouteRef } from '../../routes';
import { ComparePage } from '../ComparePage';

/** Two deployments beside each other, of whatever entity. @internal */
export function CompareDeployments() {
  const { t } = useTexts();
  const allHref = useLink(deploymentsRouteRef)?.() ?? '/';
  const link = useLink(executionRouteRef);
  return (
    <ComparePage
      back={{ href: allHref, text: t('notFound.allOfPortal') }}
      hrefOf={executionId => link?.({ executionId }) ?? ''}
    />
  );
}
