import { Button, Link } from '@backstage/ui';
import { RiAlertLine, RiLockLine, RiSearchLine } from '@remixicon/react';
import { ReactElement } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Failure } from '../../views/failure';
import styles from './State.module.css';
import { StateCard } from './StateCard';

interface Props {
  failure: Failure;
  /** What could not be loaded. */
  what: 'deployment' | 'deployments';
  onRetry: () => void;
  /** Where all deployments are listed. */
  all?: { href: string; text: string };
  /** Who may help; of the entity that is shown. */
  owner?: ReactElement;
}

const readPermission = 'kubernetes-object-status.execution.read';

/**
 * Why there is nothing to see: refused, not there, or gone wrong.
 *
 * @internal
 */
export function FailureState(props: Props) {
  const { failure, what, onRetry, all, owner } = props;
  const { t } = useTexts();
  if (failure.type === 'notFound') {
    return (
      <StateCard icon={<RiSearchLine size={20} />} title={t('notFound.title')}>
        {all && <Link href={all.href}>{all.text}</Link>}
      </StateCard>
    );
  }
  if (failure.type === 'refused') {
    const permission = <code key="permission">{readPermission}</code>;
    return (
      <StateCard
        icon={<RiLockLine size={20} />}
        title={owner ? t('refused.titleOfEntity') : t('refused.title')}
        text={
          owner
            ? t('refused.textWithOwner', { permission, owner })
            : t('refused.text', { permission })
        }
      />
    );
  }
  return <ErrorState failure={failure} what={what} onRetry={onRetry} />;
}

function ErrorState(props: {
  failure: Extract<Failure, { type: 'unreachable' | 'failed' }>;
  what: Props['what'];
  onRetry: () => void;
}) {
  const { failure, what, onRetry } = props;
  const { t } = useTexts();
  const text =
    failure.type === 'failed'
      ? t('error.answered', { status: String(failure.status) })
      : t('error.unreachable');
  const reference = failure.type === 'failed' ? failure.reference : undefined;
  return (
    <StateCard
      isAlert
      icon={<RiAlertLine size={20} className={styles.bad} />}
      title={t(what === 'deployment' ? 'error.title' : 'error.titleOfList')}
      text={text}
    >
      <Button variant="primary" onPress={onRetry}>
        {t('error.retry')}
      </Button>
      {reference && (
        <span className={styles.reference}>
          {t('error.reference', { reference })}
        </span>
      )}
    </StateCard>
  );
}
