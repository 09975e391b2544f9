import { Select } from '@backstage/ui';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useExecutions } from '../../hooks/useExecutions';
import { useNow } from '../../hooks/useNow';
import { Texts, useTexts } from '../../hooks/useTexts';
import { markOfExecution } from '../../views/outcomeMark';
import { listTime } from '../../views/times';
import { outcomeWord } from '../OutcomePill';
import { Pair } from './compareSearch';
import styles from './ComparePage.module.css';

/** Far enough back for most questions; others are reached by their address. */
const offered = 100;

/** What may be chosen, and what then. @internal */
export interface Choice {
  entityRef?: string;
  onChoose: (pair: Pair) => void;
}

/**
 * Another deployment for one side of a comparison.
 *
 * @internal
 */
export function ChooseDeployment(props: Choice & { side: 'a' | 'b' }) {
  const { entityRef, onChoose, side } = props;
  const texts = useTexts();
  const { t } = texts;
  const now = useNow(false);
  const { value } = useExecutions({ entityRef, limit: offered });
  const label = t(side === 'a' ? 'compare.chooseA' : 'compare.chooseB');
  return (
    <Select
      size="small"
      className={styles.choose}
      aria-label={label}
      placeholder={t('compare.choose')}
      search
      options={(value?.items ?? []).map(execution => ({
        value: execution.id,
        label: wordsOf(execution, now, texts),
      }))}
      value={null}
      onChange={key => key !== null && onChoose({ [side]: String(key) })}
    />
  );
}

function wordsOf(execution: ExecutionSummary, now: number, texts: Texts) {
  const { t, reader } = texts;
  const { version, title, environment, startedAt, createdAt } = execution;
  return t('compare.chosenItem', {
    environment,
    version: version ?? title ?? t('list.unnamed'),
    outcome: outcomeWord(markOfExecution(execution), t),
    time: listTime(startedAt ?? createdAt, now, reader),
  });
}
