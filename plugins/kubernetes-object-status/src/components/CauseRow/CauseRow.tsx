import { Texts, useTexts } from '../../hooks/useTexts';
import { CauseNote } from '../../views/causeNotes';
import { pluralOfKind } from '../../views/kindOrder';
import { statusMarkOf } from '../../views/statusMark';
import { StatusIcon } from '../StatusIcon';
import { tokens } from '../tokens';
import { WhatToDo } from '../WhatToDo';
import styles from './CauseRow.module.css';

interface Props {
  note: CauseNote;
  /** DOM id by which the object's row refers to it. */
  id: string;
  /** How many columns the table has. */
  span: number;
  /** Depth of the object that it stands below, from 1. */
  level: number;
  /** Whether space is short: then it takes the whole width. */
  isNarrow: boolean;
  /** While it runs nothing above tells what to do; later it is folded here. */
  isLive: boolean;
  /** Whether the keyboard is at its object: then its controls can be reached. */
  isActive: boolean;
}

/**
 * Why an object is in trouble and what to do, once per cause.
 *
 * @internal
 */
export function CauseRow(props: Props) {
  const { note, id, span, level, isNarrow, isLive, isActive } = props;
  const texts = useTexts();
  const { row } = note;
  const mark = statusMarkOf(row);
  const cause = texts.cause(row);
  const sentence = cause?.sentence ?? asSentence(texts.reason(row), texts);
  return (
    <tr
      role="row"
      // Its keys are those of the object that it belongs to.
      data-object={row.id}
      className={`${styles.row} ${styles[mark] ?? ''}`}
    >
      <td
        role="gridcell"
        className={`${styles.cell} ${isNarrow ? styles.narrow : ''}`}
        colSpan={span}
        style={{ '--kos-level': level - 1 } as React.CSSProperties}
      >
        <div
          id={id}
          className={`${styles.note} ${
            mark === 'Failed' ? tokens.bad : tokens.warn
          }`}
        >
          <StatusIcon mark={mark} />
          <div className={styles.text}>
            <p>
              {cause !== undefined && (
                <strong>
                  {texts.t('causeNote.title', { title: cause.title })}{' '}
                </strong>
              )}
              <span title={texts.reason(row)}>{sentence}</span>
              {note.others.length > 0 && (
                <span className={styles.others}> {othersOf(note, texts)}</span>
              )}
            </p>
            {cause !== undefined && (
              <details className={styles.whatToDo} open={isLive}>
                <summary tabIndex={isActive ? 0 : -1}>
                  {texts.t('causeNote.whatToDo')}
                </summary>
                <WhatToDo cause={cause} isReachable={isActive} />
              </details>
            )}
          </div>
        </div>
      </td>
    </tr>
  );
}

/** What Kubernetes says may end with a full stop of its own. */
function asSentence(sentence: string, { t }: Texts): string {
  return /[.!?]$/.test(sentence)
    ? sentence
    : t('causeNote.sentence', { sentence });
}

function othersOf({ others }: CauseNote, { t }: Texts): string {
  const count = others.length;
  const kinds = new Set(others.map(({ kind }) => kind));
  const [kind] = kinds;
  if (kinds.size > 1) return t('causeNote.others', { count });
  return t('causeNote.othersOfKind', {
    ...{ count, kind },
    kinds: pluralOfKind(kind),
  });
}
