import { RiSnowflakeLine } from '@remixicon/react';
import {
  Dossier,
  EvidenceItem,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useState } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { firstItems, isOfSeveral } from '../../views/evidence';
import { clockTime } from '../../views/times';
import { EvidenceRow } from './EvidenceRow';
import styles from './Dossier.module.css';

type Evidence = NonNullable<Dossier['evidence']>;

/** What is seen at once; the rest is one press away. */
const firstCount = 3;

interface Props {
  /** Absent for who may not see it. */
  evidence?: Evidence;
  /** Newest first. */
  items: EvidenceItem[];
}

/**
 * What objects, containers and the cluster said when it failed.
 *
 * @internal
 */
export function EvidenceList({ evidence, items }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? items : firstItems(items, firstCount);
  const hasMore = items.length > firstCount;
  return (
    <section aria-label={t('dossier.evidence')}>
      <div className={styles.subhead}>
        <h3 className={styles.subtitle}>{t('dossier.evidence')}</h3>
        {evidence && <Captured evidence={evidence} />}
        {hasMore && (
          <span className={styles.end}>
            <button
              type="button"
              aria-expanded={isWhole}
              className={styles.toggle}
              onClick={() => setIsWhole(!isWhole)}
            >
              {isWhole
                ? t('dossier.firstItems', { number: String(firstCount) })
                : t('dossier.allItems', { number: String(items.length) })}
            </button>
          </span>
        )}
      </div>
      {items.length === 0 ? (
        <p className={styles.muted}>
          {t(evidence ? 'dossier.nothingKept' : 'dossier.notAllowed')}
        </p>
      ) : (
        <table className={`${styles.evidence} ${isWhole ? '' : styles.short}`}>
          <thead>
            <tr>
              <th scope="col">{t('dossier.time')}</th>
              <th scope="col">{t('dossier.from')}</th>
              <th scope="col">{t('dossier.said')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((item, index) => (
              <EvidenceRow
                // Items have no id, and the list is the same while it is shown.
                key={`${item.at} ${index}`}
                item={item}
                isNamed={isOfSeveral(shown)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Captured({ evidence }: { evidence: Evidence }) {
  const texts = useTexts();
  const { t } = texts;
  const { truncatedLogs, maskedValues } = evidence;
  const time = capturedWords(evidence, texts);
  return (
    <>
      {time !== undefined && (
        <span className={styles.chip}>
          <RiSnowflakeLine size={12} aria-hidden />
          {time}
        </span>
      )}
      {truncatedLogs > 0 && (
        <span className={styles.chip}>
          {t('dossier.truncated', { count: truncatedLogs })}
        </span>
      )}
      {maskedValues > 0 && (
        <span className={styles.chip}>
          {t('dossier.masked', { count: maskedValues })}
        </span>
      )}
    </>
  );
}

function capturedWords({ from, to }: Evidence, { t, reader }: Texts) {
  if (from === undefined) return undefined;
  const first = clockTime(from, reader);
  const last = clockTime(to ?? from, reader);
  return first === last
    ? t('dossier.capturedAt', { at: first })
    : t('dossier.captured', { from: first, to: last });
}
