import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { statusMarkOf } from '../../views/statusMark';
import { StatusIcon } from '../StatusIcon';
import { tokens } from '../tokens';
import { WhatToDo } from '../WhatToDo';
import styles from './ObjectDrawer.module.css';

const tones: Record<string, string> = {
  Failed: tokens.bad,
  Paused: tokens.warn,
};

/**
 * Why the object has its status and what to do; of what is well its own words.
 *
 * @internal
 */
export function CauseNote({ row }: { row: ObjectRow }) {
  const texts = useTexts();
  const cause = texts.cause(row);
  const reason = texts.reason(row);
  const mark = statusMarkOf(row);
  const tone = tones[mark];
  if (cause === undefined && tone === undefined) {
    return <p className={styles.reason}>{reason}</p>;
  }
  return (
    <div className={`${styles.cause} ${tone ?? tokens.none}`}>
      <StatusIcon mark={mark} />
      <div className={styles.causeText}>
        <p>
          {cause !== undefined && (
            <strong>
              {texts.t('causeNote.title', { title: cause.title })}{' '}
            </strong>
          )}
          {cause?.sentence ?? reason}
        </p>
        {cause !== undefined && <WhatToDo cause={cause} />}
      </div>
    </div>
  );
}
