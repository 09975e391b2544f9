import { Link } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Dossier } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../../api/ObjectStatusApi';
import { useTexts } from '../../hooks/useTexts';
import { ToldCause } from '../../views/dossierCauses';
import { useExecutionLinks } from '../ExecutionLinks';
import { WhatToDo } from '../WhatToDo';
import styles from './Dossier.module.css';

interface Props {
  dossier?: Dossier;
  cause?: ToldCause;
  isDecisive: boolean;
}

/**
 * What to do, what it is not, and whether it has happened before.
 *
 * @internal
 */
export function Advice({ dossier, cause, isDecisive }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const ruledOut = dossier?.ruledOut ?? [];
  const isAnything =
    cause !== undefined || (dossier !== undefined && isDecisive);
  if (!isAnything) return null;
  return (
    <div className={styles.advice}>
      {cause && (
        <section aria-label={t('causeNote.whatToDo')}>
          <h3 className={styles.subtitle}>{t('causeNote.whatToDo')}</h3>
          <WhatToDo cause={texts.toldCause(cause)} />
        </section>
      )}
      {isDecisive && ruledOut.length > 0 && (
        <section aria-label={t('dossier.ruledOutTitle')}>
          <h3 className={styles.subtitle}>{t('dossier.ruledOutTitle')}</h3>
          <ul className={styles.ruledOut}>
            {ruledOut.map(each => (
              <li key={each.code}>
                <RiCheckLine size={14} aria-hidden />
                <span>{texts.ruledOut(each)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isDecisive && cause && dossier && (
        <SeenBefore seen={dossier.seenBefore} code={cause.code} />
      )}
    </div>
  );
}

const dayMs = 86_400_000;

function SeenBefore(props: { seen: Dossier['seenBefore']; code: string }) {
  const { seen, code } = props;
  const api = useApi(objectStatusApiRef);
  const { t } = useTexts();
  const { history } = useExecutionLinks();
  const { count, ownerRef } = seen;
  const days = String(seen.days);
  const since = new Date(api.now() - seen.days * dayMs).toISOString();
  return (
    <section aria-label={t('dossier.seenBefore')}>
      <h3 className={styles.subtitle}>{t('dossier.seenBefore')}</h3>
      <p className={styles.seen}>
        {seenWords()}{' '}
        {count > 0 && history && (
          <Link
            href={history({ causeCode: code, since })}
            standalone
            className={styles.link}
          >
            {t('dossier.showThem')}
          </Link>
        )}
      </p>
    </section>
  );

  function seenWords() {
    if (count === 0) return t('dossier.neverSeen', { days });
    if (ownerRef === undefined) return t('dossier.seen', { count, days });
    const owner = ownerRef.slice(ownerRef.lastIndexOf('/') + 1);
    return t('dossier.seenOfOwner', { count, days, owner });
  }
}
