import { Button } from '@backstage/ui';
import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { markOfExecution } from '../../views/outcomeMark';
import { OutcomePill } from '../OutcomePill';
import styles from './EndedBar.module.css';

interface Props {
  execution: Execution;
  onGo: () => void;
}

/**
 * Says that it ended to a reader who has scrolled away; the page itself does
 * not jump.
 *
 * @internal
 */
export function EndedBar({ execution, onGo }: Props) {
  const { t } = useTexts();
  const isGood = execution.outcome === 'Successful';
  return (
    <div className={styles.bar}>
      <span>{t('ended.title')}</span>
      <OutcomePill mark={markOfExecution(execution)} />
      <Button size="small" variant="secondary" onPress={onGo}>
        {isGood ? t('ended.goToTop') : t('ended.goToWhy')}
      </Button>
    </div>
  );
}
