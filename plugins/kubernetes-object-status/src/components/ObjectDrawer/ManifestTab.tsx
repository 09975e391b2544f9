import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { hasNotKept } from '../../views/manifestText';
import { clockTime } from '../../views/times';
import { CopyIcon, DownloadIcon } from '../IconButton';
import { DiffView } from '../DiffView';
import { DrawerLink } from './DrawerLink';
import { TabProps } from './DrawerProps';
import {
  KnownManifests,
  knownManifests,
  ManifestName,
  shownText,
} from './knownManifests';
import styles from './ObjectDrawer.module.css';

/**
 * The object as it was applied, as it is, and what differs.
 *
 * @internal
 */
export function ManifestTab(props: TabProps) {
  const { detail, row } = props;
  const texts = useTexts();
  const { t } = texts;
  const known = knownManifests(detail);
  const [wanted, setWanted] = useState<ManifestName>('difference');
  const [isWhole, setIsWhole] = useState(false);
  if (row.kind === 'Secret') return <SecretWords {...props} />;
  const choices = choicesOf(known);
  const chosen = choices.includes(wanted) ? wanted : choices[0];
  if (chosen === undefined) {
    return (
      <>
        <NotApplied {...props} />
        <p className={styles.muted}>{noLiveWords(props, texts)}</p>
      </>
    );
  }
  const shown = shownText(known, chosen, isWhole);
  return (
    <>
      <div className={styles.bar}>
        {choices.length > 1 && (
          <ToggleButtonGroup
            aria-label={t('drawer.manifestWhich')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[chosen]}
            onSelectionChange={keys =>
              setWanted(choices.find(each => keys.has(each)) ?? chosen)
            }
          >
            {choices.map(each => (
              <ToggleButton key={each} id={each}>
                {t(`drawer.${each}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
        <span className={styles.end}>
          <CopyIcon label={t('drawer.copyManifest')} text={() => shown.text} />
          <DownloadIcon
            label={t('drawer.downloadManifest')}
            name={`${row.name}.yaml`}
            text={() => shown.text}
          />
        </span>
      </div>
      <NotApplied {...props} />
      <p className={styles.muted}>
        {whichWords(chosen, known, shown.isSame, texts)}{' '}
        {chosen !== 'applied' && (shown.hidden > 0 || isWhole) && (
          <>
            {!isWhole && t('drawer.hiddenFields', { count: shown.hidden })}{' '}
            <button
              type="button"
              className={styles.inline}
              onClick={() => setIsWhole(!isWhole)}
            >
              {t(isWhole ? 'drawer.hideFields' : 'drawer.showFields')}
            </button>
          </>
        )}
      </p>
      {!shown.isSame && (
        <DiffView lines={shown.lines} label={t(`drawer.${chosen}`)} />
      )}
      {known.live === undefined && (
        <p className={styles.muted}>{noLiveWords(props, texts)}</p>
      )}
      {isKeptInPart(known) && (
        <p className={styles.muted}>{t('drawer.notKeptValues')}</p>
      )}
    </>
  );
}

/** What was not kept of either may differ. */
function isKeptInPart({ applied, live, atEnd }: KnownManifests): boolean {
  return [applied, live, atEnd].some(hasNotKept);
}

function choicesOf({ applied, live, atEnd }: KnownManifests): ManifestName[] {
  const choices: Array<ManifestName | false> = [
    applied !== undefined && live !== undefined && 'difference',
    applied !== undefined && 'applied',
    live !== undefined && 'live',
    atEnd !== undefined && 'atEnd',
  ];
  const order: ManifestName[] = ['applied', 'live', 'atEnd', 'difference'];
  return order.filter(each => choices.includes(each));
}

function whichWords(
  chosen: ManifestName,
  known: KnownManifests,
  isSame: boolean,
  { t, reader }: Texts,
): string {
  const { liveAt = '', endedAt = '' } = known;
  const time = clockTime(liveAt, reader);
  switch (chosen) {
    case 'applied':
      return t('drawer.appliedAt');
    case 'live':
      return t('drawer.liveAt', { time });
    case 'atEnd':
      return t('drawer.endedAt', { time: clockTime(endedAt, reader) });
    default:
      if (!isSame) return t('drawer.differenceAt', { time });
      return t(isKeptInPart(known) ? 'drawer.sameKeptAt' : 'drawer.sameAt', {
        time,
      });
  }
}

function noLiveWords({ detail }: TabProps, { t }: Texts): string {
  if (detail.evidenceWithheld) return t('drawer.manifestForbidden');
  return t(detail.now ? 'drawer.noLive' : 'drawer.noLiveAnswer');
}

/** What was applied is what it comes from, or was only named. */
function NotApplied({ detail, row, rows, shown, address }: TabProps) {
  const { t } = useTexts();
  if (detail.applied !== undefined) return null;
  const [root] = detail.owners;
  if (row.applied || root === undefined) {
    return <p className={styles.muted}>{t('drawer.notAppliedNoOwner')}</p>;
  }
  const owner = (
    <DrawerLink
      key="owner"
      object={root}
      shown={shown}
      address={address}
      rows={rows}
      tab="manifest"
    />
  );
  return (
    <p className={styles.muted}>
      {t('drawer.notApplied', { owner: owner as never })}
    </p>
  );
}

function SecretWords({ detail }: TabProps) {
  const { t } = useTexts();
  const count = detail.applied?.keyCount;
  return (
    <p>
      {typeof count === 'number'
        ? t('drawer.secretKeys', { count })
        : t('drawer.secretValues')}
    </p>
  );
}
