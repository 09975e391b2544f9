import {
  RiAddLine,
  RiArrowLeftRightLine,
  RiCheckLine,
  RiQuestionLine,
  RiSubtractLine,
} from '@remixicon/react';
import {
  Comparison,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { ComparedObject, comparedObjects } from '../../views/comparedObjects';
import { statusMarkOf } from '../../views/statusMark';
import { DifferenceLines } from '../Differences';
import { StatusIcon } from '../StatusIcon';
import { Part } from './Part';
import styles from './ComparePage.module.css';

interface Props {
  comparison: Comparison;
  /** What each side applied; absent until it is known. */
  a?: ObjectRow[];
  b?: ObjectRow[];
  isWhole: boolean;
  onShowAll: () => void;
}

/** A row names what changed; the rest is in the manifest. */
const mostLines = 2;

/**
 * The objects of both, how each stood, and what changed of it.
 *
 * @internal
 */
export function ComparedObjects(props: Props) {
  const { comparison, a, b, isWhole, onShowAll } = props;
  const { t } = useTexts();
  const { objects, unchangedObjects } = comparison;
  const total = objects.length + unchangedObjects;
  const rows = comparedObjects(comparison, a, b);
  const shown = rows.filter(({ change }) => isWhole || change !== 'Same');
  return (
    <Part
      title={t('compare.objects')}
      note={t('compare.differ', {
        number: String(rows.filter(isDifferent).length),
        total: String(total),
      })}
      control={<span className={styles.muted}>{t('compare.matched')}</span>}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('compare.difference')}</th>
            <th scope="col">{t('compare.object')}</th>
            <th scope="col">{t('compare.sideA')}</th>
            <th scope="col">{t('compare.sideB')}</th>
            <th scope="col">{t('compare.what')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <Row key={row.key} row={row} />
          ))}
          {!isWhole && unchangedObjects > 0 && (
            <tr>
              <td>
                <Change change="Same" />
              </td>
              <td colSpan={3}>
                {t('compare.moreObjects', { count: unchangedObjects })}
              </td>
              <td>
                <button
                  type="button"
                  className={styles.textButton}
                  onClick={onShowAll}
                >
                  {t('compare.show')}
                </button>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Part>
  );
}

function isDifferent({ change }: ComparedObject): boolean {
  return change !== 'Same' && change !== 'Uncompared';
}

function Row({ row }: { row: ComparedObject }) {
  const { t } = useTexts();
  const { kind, name, change, a, b, lines } = row;
  const more = row.more + Math.max(lines.length - mostLines, 0);
  return (
    <tr>
      <td>
        <Change change={change} />
      </td>
      <th scope="row">
        {name} <span className={styles.muted}>{kind}</span>
      </th>
      <td data-side={t('compare.sideA')}>
        <Status row={a} />
      </td>
      <td data-side={t('compare.sideB')}>
        <Status row={b} />
      </td>
      <td>
        <DifferenceLines lines={lines.slice(0, mostLines)} />
        {change === 'Uncompared' && (
          <span className={styles.muted}>{t('compare.unknown')}</span>
        )}
        {more > 0 && (
          <span className={styles.muted}>
            {t('compare.more', { count: more })}
          </span>
        )}
      </td>
    </tr>
  );
}

const icons = {
  Added: RiAddLine,
  Removed: RiSubtractLine,
  Changed: RiArrowLeftRightLine,
  Same: RiCheckLine,
  Uncompared: RiQuestionLine,
} as const;
const changes = ['Added', 'Removed', 'Changed', 'Same', 'Uncompared'] as const;

/** The word stands beside the icon; a change of a newer server is its word. */
function Change({ change }: { change: string }) {
  const { t } = useTexts();
  const known = changes.find(each => each === change);
  const Icon = icons[known ?? 'Changed'];
  return (
    <span className={styles.change}>
      <Icon size={14} aria-hidden />
      {known === undefined ? change : t(`compare.change.${known}`)}
    </span>
  );
}

function Status({ row }: { row?: ObjectRow }) {
  const { t } = useTexts();
  if (row === undefined) return null;
  const mark = statusMarkOf(row);
  return (
    <span className={styles.change}>
      <StatusIcon mark={mark} />
      {t(`status.${mark}`)}
    </span>
  );
}
