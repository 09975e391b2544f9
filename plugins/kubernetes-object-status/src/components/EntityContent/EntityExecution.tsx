import {
  Execution,
  ExecutionSummary,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useId } from 'react';
import { useNavigate } from 'react-router-dom';
import { Polled } from '../../hooks/PollingLoop';
import { useExecution } from '../../hooks/useExecution';
import { useIsWide } from '../../hooks/useIsWide';
import { useNow } from '../../hooks/useNow';
import { useShortcuts } from '../../hooks/useShortcuts';
import { useLink } from '../../hooks/useLink';
import { useTexts } from '../../hooks/useTexts';
import { useTiers } from '../../hooks/useTiers';
import {
  entityCompareRouteRef,
  entityContentRouteRef,
  entityExecutionRouteRef,
  entityHistoryRouteRef,
} from '../../routes';
import { environmentsOf } from '../../views/environments';
import { previousOf } from '../../views/previousVersion';
import { neighboursOf } from '../../views/railRows';
import { compareSearch } from '../ComparePage';
import { DeploymentRail } from '../DeploymentRail';
import { EnvironmentStrip } from '../EnvironmentStrip';
import { ExecutionLinksProvider } from '../ExecutionLinks';
import { ExecutionView } from '../ExecutionView';
import { useHistory } from './useHistory';
import styles from './EntityContent.module.css';

/** From this width on the rail has room beside the page (`ui.md` section 17). */
const railWidth = 1_280;

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
  const tabHref = useLink(entityContentRouteRef)?.() ?? '';
  const historyHref = useLink(entityHistoryRouteRef)?.() ?? '';
  const compareHref = useLink(entityCompareRouteRef)?.() ?? '';
  const link = useLink(entityExecutionRouteRef);
  const hrefOf = (executionId: string) => link?.({ executionId }) ?? '';
  const compare = (a: string, b: string) =>
    `${compareHref}${compareSearch({ a, b })}`;
  const hasRoom = useIsWide(railWidth);
  const navigate = useNavigate();
  const panelId = useId();
  const now = useNow(true);
  const environments = environmentsOf(recent, useTiers());
  const environment =
    polled.value?.environment ??
    recent.find(execution => execution.id === id)?.environment;
  const history = useHistory(entityRef, environment);
  const { older, newer } = neighboursOf(history.items, id);
  const previous = previousOf(history.items, id);
  useShortcuts({
    '[': older === undefined ? undefined : () => navigate(hrefOf(older)),
    ']': newer === undefined ? undefined : () => navigate(hrefOf(newer)),
  });
  const rail = environment !== undefined && history.items.length > 0 && (
    <DeploymentRail
      hasRoom={hasRoom}
      executions={history.items}
      totalItems={history.totalItems}
      isComplete={history.isComplete}
      environment={environment}
      shownId={id}
      hrefOf={hrefOf}
      onCompare={(a, b) => navigate(compare(a, b))}
      allHref={`${historyHref}?${new URLSearchParams({
        environment,
      })}`}
      now={now}
    />
  );
  return (
    <div className={styles.page}>
      <a href="#kos-objects" className={styles.skip} onClick={skipToObjects}>
        {t('list.skipToObjects')}
      </a>
      <div className={styles.columns}>
        <div className={styles.strip}>
          <EnvironmentStrip
            environments={environments}
            chosen={environment}
            onChoose={name =>
              navigate(`${tabHref}?${new URLSearchParams({ env: name })}`)
            }
            panelId={panelId}
            now={now}
          />
        </div>
        {!hasRoom && rail}
        <div
          id={panelId}
          role="tabpanel"
          aria-labelledby={
            environment === undefined
              ? undefined
              : `kos-environment-${environment}`
          }
          className={styles.main}
        >
          <ExecutionLinksProvider
            value={{
              execution: hrefOf,
              compare,
              history: filters =>
                `${historyHref}?${new URLSearchParams(filters)}`,
            }}
          >
            <ExecutionView
              key={id}
              polled={polled}
              permalink={hrefOf(id)}
              previous={
                previous && {
                  version: previous.version,
                  href: hrefOf(previous.id),
                }
              }
              all={{
                href: tabHref,
                text: t('notFound.all', { entity: entityRef }),
              }}
            />
          </ExecutionLinksProvider>
        </div>
        {hasRoom && rail}
      </div>
    </div>
  );
}

/** The address stays as it is: it says what is shown, not where one looks. */
function skipToObjects(event: { preventDefault: () => void }) {
  event.preventDefault();
  const objects = document.getElementById('kos-objects');
  objects?.scrollIntoView({ block: 'start' });
  objects?.focus({ preventScroll: true });
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
