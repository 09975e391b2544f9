import { Link } from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import {
  Execution,
  ExplainedObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { StepObjects } from '../../hooks/StepObjects';
import { useTexts } from '../../hooks/useTexts';
import { blindClusters } from '../../views/blindClusters';
import { objectAnchor } from '../../views/objectAnchor';
import { knownStatus } from '../../views/statusMark';
import {
  runningStep,
  Verdict as VerdictOf,
  verdictOf,
} from '../../views/verdict';
import { StatusIcon } from '../StatusIcon';
import { tokens } from '../tokens';
import { sentencesOf } from './sentences';
import { VerdictAdvice } from './VerdictAdvice';
import styles from './Verdict.module.css';

interface Props {
  execution: Execution;
  /** By step number. */
  objects: Map<number, StepObjects>;
}

/**
 * One sentence of what runs: how it stands, and what holds it up.
 *
 * @internal
 */
export function Verdict({ execution, objects }: Props) {
  const texts = useTexts();
  const verdict = verdictOf(execution);
  const step = runningStep(execution);
  const rows = (step && objects.get(step.number)?.items) ?? [];
  const blind = blindClusters(rows);
  const { title, detail, extra } = sentencesOf(verdict, texts, {
    execution,
    blind,
  });
  if (title === undefined) return null;
  const object = 'object' in verdict ? verdict.object : undefined;
  return (
    <div className={styles.verdict}>
      <VerdictIcon verdict={verdict} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {detail && (
          <p className={`${styles.detail} ${styles.cut}`} title={detail}>
            {detail}
          </p>
        )}
        {extra && <p className={styles.detail}>{extra}</p>}
        {step && object && (
          <div className={styles.links}>
            <ShowObject step={step.number} object={object} />
            <VerdictAdvice object={object} />
          </div>
        )}
      </div>
    </div>
  );
}

function VerdictIcon({ verdict }: { verdict: VerdictOf }): ReactNode {
  switch (verdict.type) {
    case 'failing':
    case 'paused':
      return (
        <span className={styles.icon}>
          <StatusIcon mark={knownStatus(verdict.object.status)} />
        </span>
      );
    case 'blind':
      return (
        <span className={`${styles.icon} ${styles.warn} ${tokens.warn}`}>
          <RiEyeOffLine size={16} aria-hidden />
        </span>
      );
    default:
      return null;
  }
}

/** The panel of objects follows the address to the row and focuses it. */
function ShowObject(props: { step: number; object: ExplainedObjectRow }) {
  const { step, object } = props;
  const { t } = useTexts();
  const { pathname, search } = useLocation();
  const anchor = encodeURIComponent(objectAnchor(step, object.id));
  return (
    <Link href={`${pathname}${search}#${anchor}`} standalone>
      {object.kind === 'Pod' ? t('verdict.showPod') : t('verdict.showObject')}
    </Link>
  );
}
