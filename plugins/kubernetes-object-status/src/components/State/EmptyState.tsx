import { RiShip2Line } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import styles from './State.module.css';
import { StateCard } from './StateCard';

/**
 * Nothing has been recorded yet: how a pipeline does it.
 *
 * @param entityRef - of the component that is shown; absent on the portal page
 * @internal
 */
export function EmptyState({ entityRef }: { entityRef?: string }) {
  const { t } = useTexts();
  return (
    <StateCard
      icon={<RiShip2Line size={20} />}
      title={t('empty.title')}
      text={t('empty.text')}
    >
      <pre className={styles.code}>{commandFor(entityRef)}</pre>
    </StateCard>
  );
}

/** A command is the same in every language. */
function commandFor(entityRef: string | undefined): string {
  const lines = [
    'object-status wait -f k8s/',
    ...(entityRef === undefined ? [] : [`--entity ${entityRef}`]),
    '--environment production',
  ];
  return lines.join(' \\\n  ');
}
