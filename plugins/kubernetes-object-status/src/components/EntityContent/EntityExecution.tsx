import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  Execution,
  ExecutionSummary,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useState } from 'react';
import { useExecution } from '../../hooks/useExecution';
import { useExecutions } from '../../hooks/useExecutions';
import { useNow } from '../../hooks/useNow';
import { Polled } from '../../hooks/PollingLoop';
import { useTexts } from '../../hooks/useTexts';
import { entityContentRouteRef, entityExecutionRouteRef } from '../../routes';
import { environmentsOf } from '../../views/environments';
import { EnvironmentStrip } from '../EnvironmentStrip';
import { ExecutionList } from '../ExecutionList';
import { ExecutionView } from '../ExecutionView';
import styles from './EntityContent.module.css';

interface Props {
  entityRef: string;
  id: string;
  recent: ExecutionSummary[];
}

/**
 * An execution of an entity between its environments and its history.
 *
 * @internal
 */
export function EntityExecution({ entityRef, id, recent }: Props) {
  const { t } = useTexts();
  const polled = ofEntity(useExecution(id), entityRef);
  const tabHref = useHref();
  const environment =
    polled.value?.environment ??
    recent.find(execution => execution.id === id)?.environment;
  const now = useNow(true);
  return (
    <div className={styles.page}>
      <EnvironmentStrip
        environments={environmentsOf(recent)}
        chosen={environment}
        hrefOf={name => `${tabHref}?${new URLSearchParams({ env: name })}`}
        now={now}
      />
      <div className={styles.columns}>
        <ExecutionView
          key={`execution ${id}`}
          polled={polled}
          all={{
            href: tabHref,
            text: t('notFound.all', { entity: entityRef }),
          }}
        />
        {environment !== undefined && (
          <History
            key={`history ${environment}`}
            entityRef={entityRef}
            environment={environment}
            shownId={id}
            now={now}
          />
        )}
      </div>
    </div>
  );
}

function useHref(): string {
  return useRouteRef(entityContentRouteRef)?.() ?? '';
}

/** Grows by this many; the API gives at most 500 at once. */
const pageLength = 50;
const longest = 500;

function History(props: {
  entityRef: string;
  environment: string;
  shownId: string;
  now: number;
}) {
  const { entityRef, environment, shownId, now } = props;
  const [limit, setLimit] = useState(pageLength);
  const link = useRouteRef(entityExecutionRouteRef);
  const list = useExecutions({ entityRef, environment, limit });
  const [shown, setShown] = useState(list.value);
  if (list.value !== undefined && list.value !== shown) setShown(list.value);
  if (shown === undefined) return null;
  const hasMore = shown.nextCursor !== undefined && limit < longest;
  return (
    <ExecutionList
      executions={shown.items}
      environment={environment}
      shownId={shownId}
      hrefOf={executionId => link?.({ executionId }) ?? ''}
      now={now}
      onMore={hasMore ? () => setLimit(limit + pageLength) : undefined}
    />
  );
}

/**
 * An execution belongs on the tab of its own entity: under another one's
 * address there is none.
 */
function ofEntity(
  polled: Polled<Execution>,
  entityRef: string,
): Polled<Execution> {
  const { value } = polled;
  const isOther =
    value !== undefined &&
    value.entityRef?.toLocaleLowerCase('en-US') !==
      entityRef.toLocaleLowerCase('en-US');
  if (!isOther) return polled;
  return { ...polled, value: undefined, error: { status: 404 } };
}
