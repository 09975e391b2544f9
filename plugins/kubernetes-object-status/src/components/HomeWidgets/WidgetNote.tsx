import { Skeleton } from '@backstage/ui';
import { Polled } from '../../hooks/PollingLoop';
import { useTexts } from '../../hooks/useTexts';
import { failureOf } from '../../views/failure';
import styles from './HomeWidgets.module.css';

/** What stands in a widget that has nothing to show. @internal */
export function WidgetNote({ text }: { text: string }) {
  return <p className={styles.note}>{text}</p>;
}

/** Not there yet, or not to be had. @internal */
export function NoAnswer({ list }: { list: Polled<unknown> }) {
  const { t } = useTexts();
  if (list.error === undefined) return <Skeleton height="6rem" />;
  const { type } = failureOf(list.error);
  const text = type === 'refused' ? 'cards.notSeen' : 'cards.failed';
  return <WidgetNote text={t(text)} />;
}
