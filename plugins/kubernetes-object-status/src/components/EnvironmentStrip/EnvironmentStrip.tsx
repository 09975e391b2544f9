import { Link } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import { EnvironmentEntry } from '../../views/environments';
import { markOfExecution } from '../../views/outcomeMark';
import { OutcomePill } from '../OutcomePill';
import { Time } from '../Time';
import styles from './EnvironmentStrip.module.css';

interface Props {
  environments: EnvironmentEntry[];
  chosen?: string;
  hrefOf: (environment: string) => string;
  /** Milliseconds on the server's clock. */
  now: number;
}

/**
 * The environments of the entity, each with its newest deployment.
 *
 * @internal
 */
export function EnvironmentStrip(props: Props) {
  const { environments, chosen, hrefOf, now } = props;
  const { t } = useTexts();
  if (environments.length < 2) return null;
  return (
    <nav aria-label={t('list.environments')}>
      <ul className={styles.strip}>
        {environments.map(({ name, newest }) => (
          <li
            key={name}
            className={name === chosen ? styles.chosen : styles.card}
          >
            <span className={styles.line}>
              <Link
                href={hrefOf(name)}
                standalone
                className={styles.name}
                aria-current={name === chosen ? 'true' : undefined}
              >
                {name}
              </Link>
              <span className={styles.version}>{newest.version}</span>
              <span className={styles.time}>
                <Time
                  instant={newest.startedAt ?? newest.createdAt}
                  form="list"
                  now={now}
                />
              </span>
            </span>
            <OutcomePill mark={markOfExecution(newest)} size="plain" />
          </li>
        ))}
      </ul>
    </nav>
  );
}
