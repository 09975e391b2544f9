import { ButtonIcon, Link } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import {
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { ToldCause } from '../../views/dossierCauses';
import { markOfStep } from '../../views/outcomeMark';
import { useExecutionLinks } from '../ExecutionLinks';
import { OutcomePill } from '../OutcomePill';
import { Tag } from '../Tag';
import { DossierSentence } from './DossierSentence';
import { dossierTitle } from './dossierTitle';
import styles from './Dossier.module.css';

interface Props {
  execution: Execution;
  step: StepExecution;
  /** The one that is shown. */
  cause?: ToldCause;
  /** DOM id of what is folded. */
  bodyId: string;
  isFolded: boolean;
  onFold: () => void;
}

/**
 * The first thing to read about a failure: what, in whom, and its code.
 *
 * @internal
 */
export function DossierHead(props: Props) {
  const { execution, step, cause, bodyId, isFolded, onFold } = props;
  const texts = useTexts();
  const { t } = texts;
  const code = cause?.code ?? step.explanation?.cause;
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <OutcomePill mark={markOfStep(step)} size="stamp" />
        <h2 className={styles.title}>{dossierTitle(step, cause, texts)}</h2>
        {execution.steps.length > 1 && (
          <span className={styles.muted}>
            {t('step.title', { number: String(step.number), name: step.name })}
          </span>
        )}
        <span className={styles.code}>
          {code !== undefined && <CauseTag code={code} />}
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={isFolded ? <RiArrowRightSLine /> : <RiArrowDownSLine />}
            aria-label={t(isFolded ? 'dossier.unfold' : 'dossier.fold')}
            aria-expanded={!isFolded}
            aria-controls={isFolded ? undefined : bodyId}
            onPress={onFold}
          />
        </span>
      </div>
      <DossierSentence step={step} cause={cause} />
    </div>
  );
}

/** Leads to whoever else had this cause. */
function CauseTag({ code }: { code: string }) {
  const { t } = useTexts();
  const { history } = useExecutionLinks();
  if (history === undefined) return <Tag isCode>{code}</Tag>;
  return (
    <Link
      href={history({ causeCode: code })}
      standalone
      className={styles.tag}
      title={t('dossier.showCause')}
    >
      <Tag isCode>{code}</Tag>
    </Link>
  );
}
