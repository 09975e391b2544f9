import { Button } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import styles from './DeploymentList.module.css';

/** A page of a list, by the place that the server gave it. @internal */
export interface Page {
  cursor?: string;
  /** Without a cursor: the newest. */
  goTo: (cursor: string | undefined) => void;
}

interface Props {
  page: Page;
  /** Where it goes on; absent at the end. */
  next?: string;
}

/**
 * On to what is older, and back to the newest; the browser's own way back
 * leads to the page before.
 *
 * @internal
 */
export function Pages({ page, next }: Props) {
  const { t } = useTexts();
  const { cursor, goTo } = page;
  if (cursor === undefined && next === undefined) return null;
  return (
    <nav className={styles.pages} aria-label={t('history.pages')}>
      {cursor !== undefined && (
        <Button variant="secondary" onPress={() => goTo(undefined)}>
          {t('history.newest')}
        </Button>
      )}
      {next !== undefined && (
        <Button variant="secondary" onPress={() => goTo(next)}>
          {t('history.older')}
        </Button>
      )}
    </nav>
  );
}
