import { EvidenceItem } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import { objectName } from '../../views/objectName';
import { Time } from '../Time';
import styles from './Dossier.module.css';

interface Props {
  item: EvidenceItem;
  /** Whether it says which object it speaks of. */
  isNamed: boolean;
}

/**
 * One thing that was kept: when, who said it, what it said.
 *
 * @internal
 */
export function EvidenceRow({ item, isNamed }: Props) {
  const texts = useTexts();
  const { at, from, reason } = item;
  const name = objectName(item);
  const isSaidByItself = from === name;
  return (
    <tr>
      <td className={styles.when}>
        <Time instant={at} form="clock" />
      </td>
      <td>
        <span className={styles.type}>{typeWords(item, texts)}</span>
        <span className={styles.by}>{from}</span>
      </td>
      <td>
        <div className={styles.message} title={item.message}>
          {reason !== undefined && (
            <code className={styles.reason}>
              {texts.t('dossier.reason', { reason })}{' '}
            </code>
          )}
          <Said item={item} />
        </div>
        {isNamed && !isSaidByItself && (
          <span className={styles.by}>{name}</span>
        )}
      </td>
    </tr>
  );
}

/** The lines of a log are many, and the last ones tell most: it scrolls, from its end. */
function Said({ item }: { item: EvidenceItem }) {
  const { type, message } = item;
  if (type !== 'Log') return <span lang="en">{message}</span>;
  return (
    <div
      className={styles.log}
      // The keyboard must reach what scrolls.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      lang="en"
      role="group"
      aria-label={item.from}
    >
      <pre>{message}</pre>
    </div>
  );
}

const types = [
  'Status',
  'Condition',
  'Event',
  'Container',
  'Log',
  'Context',
] as const;

function typeWords({ type, count }: EvidenceItem, { t }: Texts): string {
  const known = types.find(each => each === type);
  const word = known === undefined ? type : t(`dossier.item.${known}`);
  if (count === undefined || count < 2) return word;
  return t('dossier.times', { type: word, number: String(count) });
}
