import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useLink } from '../../hooks/useLink';
import { useTexts } from '../../hooks/useTexts';
import { entityContentRouteRef, entityExecutionRouteRef } from '../../routes';
import { ComparePage } from '../ComparePage';

/** Two deployments of an entity beside each other. @internal */
export function EntityCompare() {
  const { t } = useTexts();
  const tabHref = useLink(entityContentRouteRef)?.() ?? '';
  const link = useLink(entityExecutionRouteRef);
  return (
    <ComparePage
      entityRef={stringifyEntityRef(useEntity().entity)}
      back={{ href: tabHref, text: t('list.backToNewest') }}
      hrefOf={executionId => link?.({ executionId }) ?? ''}
    />
  );
}
