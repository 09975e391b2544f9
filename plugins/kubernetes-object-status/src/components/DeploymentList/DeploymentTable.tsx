import {
  Cell,
  Column,
  Link,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useDecided } from '../../hooks/useDecided';
import { Texts, useTexts } from '../../hooks/useTexts';
import { elapsedMs } from '../../views/elapsed';
import { markOfExecution } from '../../views/outcomeMark';
import { sourceName } from '../../views/sourceLinks';
import { AfterwatchMark } from '../Afterwatch';
import { OutcomePill } from '../OutcomePill';
import { Time } from '../Time';
import styles from './DeploymentList.module.css';

interface Props {
  executions: ExecutionSummary[];
  /** Whether the page says already whose they are. */
  isOfOneEntity: boolean;
  hrefOf: (id: string) => string;
  /** Milliseconds on the server's clock. */
  now: number;
}

type ColumnId =
  | 'version'
  | 'service'
  | 'environment'
  | 'outcome'
  | 'decided'
  | 'started'
  | 'duration'
  | 'source';

interface TableColumn {
  id: ColumnId;
  title: string;
  width?: string;
}

/**
 * A row per deployment: what, where, how it ended and what decided it.
 *
 * @internal
 */
export function DeploymentTable(props: Props) {
  const { executions, isOfOneEntity, hrefOf, now } = props;
  const texts = useTexts();
  const columns = columnsOf(texts).filter(
    ({ id }) => !isOfOneEntity || id !== 'service',
  );
  return (
    <div className={styles.table}>
      <TableRoot aria-label={texts.t('list.title')}>
        <TableHeader columns={columns}>
          {({ id, title, width }) => (
            <Column
              id={id}
              isRowHeader={id === 'version'}
              className={styles.head}
              style={{ width }}
            >
              {title}
            </Column>
          )}
        </TableHeader>
        <TableBody items={executions} dependencies={[columns, now]}>
          {execution => (
            <Row id={execution.id} columns={columns}>
              {({ id }) => (
                <Cell className={`${styles.cell} ${styles[id] ?? ''}`}>
                  <DeploymentCell
                    column={id}
                    execution={execution}
                    href={hrefOf(execution.id)}
                    now={now}
                  />
                </Cell>
              )}
            </Row>
          )}
        </TableBody>
      </TableRoot>
    </div>
  );
}

function columnsOf({ t }: Texts): TableColumn[] {
  return [
    { id: 'version', title: t('header.version'), width: '6.5rem' },
    { id: 'service', title: t('list.service'), width: '9.5rem' },
    { id: 'environment', title: t('header.environment'), width: '7rem' },
    { id: 'outcome', title: t('list.outcome'), width: '7.5rem' },
    { id: 'decided', title: t('list.decided') },
    { id: 'started', title: t('list.started'), width: '6.5rem' },
    { id: 'duration', title: t('list.duration'), width: '6rem' },
    { id: 'source', title: t('header.source'), width: '8rem' },
  ];
}

function DeploymentCell(props: {
  column: ColumnId;
  execution: ExecutionSummary;
  href: string;
  now: number;
}) {
  const { column, execution, href, now } = props;
  const { t, duration } = useTexts();
  const { version, title, entityRef } = execution;
  const { startedAt, createdAt, finishedAt } = execution;
  switch (column) {
    case 'version':
      return (
        <Link href={href} standalone className={styles.link}>
          {version ?? title ?? t('list.unnamed')}
        </Link>
      );
    case 'service':
      return entityRef === undefined ? null : (
        <EntityRefLink entityRef={entityRef} />
      );
    case 'environment':
      return <>{execution.environment}</>;
    case 'outcome':
      return <OutcomePill mark={markOfExecution(execution)} size="plain" />;
    case 'decided':
      return <DecidedCell execution={execution} />;
    case 'started':
      return <Time instant={startedAt ?? createdAt} form="list" now={now} />;
    case 'duration': {
      const took = elapsedMs(startedAt, finishedAt ?? now);
      return <>{took === undefined ? undefined : duration(took)}</>;
    }
    default:
      return <>{sourceName(execution.source)}</>;
  }
}

function DecidedCell({ execution }: { execution: ExecutionSummary }) {
  const { cause, sentence } = useDecided(execution);
  return (
    <>
      {cause !== undefined && <strong className={styles.cause}>{cause}</strong>}
      {sentence !== undefined && (
        <span className={styles.sentence} title={sentence}>
          {sentence}
        </span>
      )}
      <AfterwatchMark notes={execution.afterwatchNotes} />
    </>
  );
}
