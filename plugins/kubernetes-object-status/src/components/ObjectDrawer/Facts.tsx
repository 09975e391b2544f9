import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ReactNode } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { CopyIcon } from '../IconButton';
import { TabProps } from './DrawerProps';
import { Section } from './Section';
import styles from './ObjectDrawer.module.css';

const reasons = [
  'OlderRevision',
  'Leaving',
  'Replaced',
  'OwnerNotObserved',
  'ExplainsOwner',
  'NodeLeftOut',
  'NotVerified',
] as const;

/**
 * Whether it counts for the outcome, and what identifies it.
 *
 * @internal
 */
export function Facts({ row, detail }: TabProps) {
  const texts = useTexts();
  const { t } = texts;
  const { uid } = row;
  const labels = Object.entries(detail.labels);
  return (
    <Section title={t('drawer.details')}>
      <dl className={styles.facts}>
        <Fact name={t('drawer.counts')}>{countsWords(row, texts)}</Fact>
        <Fact name={t('drawer.uid')}>
          {uid === undefined ? (
            t('drawer.neverCreated')
          ) : (
            <span className={styles.withCopy}>
              <span className={styles.code}>{uid}</span>
              <CopyIcon
                label={t('row.copy', { name: t('drawer.uid') })}
                text={() => uid}
              />
            </span>
          )}
        </Fact>
        {detail.node !== undefined && (
          <Fact name={t('drawer.node')}>{detail.node}</Fact>
        )}
        {labels.length > 0 && (
          <Fact name={t('drawer.labels')}>
            <ul className={styles.labels}>
              {labels.map(([key, value]) => (
                <li key={key} className={styles.label}>
                  {`${key}=${value}`}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function countsWords(row: ObjectRow, { t }: Texts): string {
  const { counted, notCounted, revision } = row;
  if (counted) {
    return t(
      revision === undefined ? 'drawer.countsYes' : 'drawer.countsRevision',
    );
  }
  const known = reasons.find(each => each === notCounted);
  if (known) return t('drawer.countsNo', { reason: t(`drawer.not_${known}`) });
  return notCounted === undefined
    ? t('drawer.countsNoPlain')
    : t('drawer.countsNo', { reason: notCounted });
}
