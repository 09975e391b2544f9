import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Link, Skeleton } from '@backstage/ui';
import { Polled } from '../../hooks/PollingLoop';
import { ExecutionList } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useExecutions } from '../../hooks/useExecutions';
import { useLink } from '../../hooks/useLink';
import { useNow } from '../../hooks/useNow';
import { useTexts } from '../../hooks/useTexts';
import { useTiers } from '../../hooks/useTiers';
import { entityContentRouteRef, entityExecutionRouteRef } from '../../routes';
import { environmentsOf } from '../../views/environments';
import { failureOf } from '../../views/failure';
import { tokens } from '../tokens';
import { EnvironmentRow } from './EnvironmentRow';
import styles from './OverviewCard.module.css';

/** As many as tell the environments of an entity and what went there last. */
const recentCount = 100;

/**
 * The newest deployment of each environment, for an entity's overview.
 *
 * @internal
 */
export function OverviewCard() {
  const { t } = useTexts();
  const entityRef = stringifyEntityRef(useEntity().entity);
  const recent = useExecutions({ entityRef, limit: recentCount });
  const href = useLink(entityContentRouteRef)?.();
  return (
    <Card className={tokens.root}>
      <CardHeader>
        <div className={styles.head}>
          <h2 className={styles.title}>{t('cards.title')}</h2>
          {href !== undefined && (
            <Link href={href} className={styles.link}>
              {t('cards.open')}
            </Link>
          )}
        </div>
      </CardHeader>
      <CardBody>
        <Environments recent={recent} />
      </CardBody>
    </Card>
  );
}

function Environments({ recent }: { recent: Polled<ExecutionList> }) {
  const { t } = useTexts();
  const link = useLink(entityExecutionRouteRef);
  const environments = environmentsOf(recent.value?.items ?? [], useTiers());
  const now = useNow(true);
  if (recent.value === undefined) {
    if (recent.error === undefined) return <Skeleton height="4rem" />;
    const { type } = failureOf(recent.error);
    const text = type === 'refused' ? 'cards.notSeen' : 'cards.failed';
    return <p className={styles.note}>{t(text)}</p>;
  }
  if (environments.length === 0) {
    return <p className={styles.note}>{t('cards.none')}</p>;
  }
  return (
    <ul className={styles.list} aria-label={t('cards.list')}>
      {environments.map(({ name, newest }) => (
        <EnvironmentRow
          key={name}
          execution={newest}
          href={link?.({ executionId: newest.id })}
          now={now}
        />
      ))}
    </ul>
  );
}
