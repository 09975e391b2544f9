import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiCheckLine,
  RiFileCopyLine,
} from '@remixicon/react';
import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect, useState } from 'react';
import { Texts } from '../../hooks/useTexts';
import { pluralOfKind } from '../../views/kindOrder';
import { splitName } from '../../views/splitName';
import { hiddenBelow, TreeLine } from '../../views/treeLines';
import { useObjectLinks } from '../ObjectDrawer';
import { TreeContext, useCellTexts } from './TreeContext';
import styles from './ObjectTree.module.css';

interface Props {
  line: TreeLine;
  /** Whether the tree has several kinds, so that each row names its own. */
  hasKinds: boolean;
  /** Whether it says what it hides also where all of it is well. */
  isLarge: boolean;
  context: Pick<TreeContext, 'step'>;
  /** Whether the keyboard is at this row: then its controls can be reached. */
  isActive: boolean;
  onToggle: (line: TreeLine) => void;
}

/**
 * Twist, name, kind and revision of an object; folded, also what it hides.
 *
 * @internal
 */
export function ObjectCell(props: Props) {
  const { line, hasKinds, isLarge, isActive, onToggle } = props;
  const { step } = props.context;
  const texts = useCellTexts();
  const { row } = line.node;
  const kind = kindWords(line, hasKinds, texts);
  const hidden =
    line.isOpen === false ? hiddenWords(line, isLarge, texts) : undefined;
  return (
    <div className={styles.object}>
      <Twist line={line} hasKinds={hasKinds} onToggle={onToggle} />
      <div className={styles.identity}>
        <span className={styles.nameLine}>
          <Name row={row} step={step} isActive={isActive} />
          {kind !== undefined && (
            <span className={styles.kind} title={kind}>
              {kind}
            </span>
          )}
          <CopyName name={row.name} isActive={isActive} />
        </span>
        {hidden !== undefined && (
          <span className={styles.hidden}>{hidden}</span>
        )}
      </div>
    </div>
  );
}

function Twist(props: Pick<Props, 'line' | 'hasKinds' | 'onToggle'>) {
  const { line, hasKinds, onToggle } = props;
  const { t } = useCellTexts();
  if (line.isOpen === undefined) {
    return <span className={hasKinds ? styles.noTwist : styles.flat} />;
  }
  const { name } = line.node.row;
  const Icon = line.isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <button
      type="button"
      className={styles.twist}
      // The keyboard folds with the arrows, from the row itself.
      tabIndex={-1}
      aria-label={t(line.isOpen ? 'row.fold' : 'row.unfold', { name })}
      onClick={() => onToggle(line)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

/** The middle of a long name gives way; what reads it gets all of it. */
function Name(props: { row: ObjectRow; step: number; isActive: boolean }) {
  const { row, step, isActive } = props;
  const { name } = row;
  const { head, tail } = splitName(name);
  const links = useObjectLinks();
  const parts = (
    <>
      <span className={styles.spoken}>{name}</span>
      <span className={styles.head} aria-hidden>
        {head}
      </span>
      <span className={styles.tail} aria-hidden>
        {tail}
      </span>
    </>
  );
  if (links === undefined) {
    return (
      <span className={styles.name} title={name}>
        {parts}
      </span>
    );
  }
  return (
    <a
      className={`${styles.name} ${styles.link}`}
      title={name}
      href={links.hrefOf(step, row)}
      tabIndex={isActive ? 0 : -1}
      onClick={event => {
        // A new tab or window is the browser's.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        links.open(step, row);
      }}
    >
      {parts}
    </a>
  );
}

const copiedMs = 2_000;

function CopyName({ name, isActive }: { name: string; isActive: boolean }) {
  const { t } = useCellTexts();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), copiedMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const label = isCopied ? t('row.copied') : t('row.copy', { name });
  const Icon = isCopied ? RiCheckLine : RiFileCopyLine;
  return (
    <button
      type="button"
      className={styles.copy}
      tabIndex={isActive ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={() => {
        // Without a secure origin there is no clipboard: the name can be selected.
        navigator.clipboard?.writeText(name).then(
          () => setIsCopied(true),
          () => {},
        );
      }}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}

function kindWords(line: TreeLine, hasKinds: boolean, { t }: Texts) {
  const { kind, revision } = line.node.row;
  if (!hasKinds) return undefined;
  const isNumber = revision !== undefined && /^\d+$/.test(revision);
  // The owner's own revision is that of its newest child, which says it.
  const isShown = isNumber && line.level > 1;
  return isShown ? t('row.kindRevision', { kind, revision }) : kind;
}

function hiddenWords(
  line: TreeLine,
  isLarge: boolean,
  { t, reader }: Texts,
): string | undefined {
  const hidden = hiddenBelow(line.node);
  if (hidden === undefined) return undefined;
  const { kind, count } = hidden;
  // Quiet by default: that all is well says the status of the owner. A large
  // table is folded by itself, so that nobody has seen how much there is.
  if (
    !isLarge &&
    hidden.statuses.every(({ status }) => status === 'Successful')
  ) {
    return undefined;
  }
  const statuses = new Intl.ListFormat(reader.language, {
    type: 'unit',
    style: 'short',
  }).format(
    hidden.statuses.map(each => countWords(each.status, each.count, t)),
  );
  if (kind === undefined) return t('row.hiddenObjects', { count, statuses });
  const kinds = count === 1 ? kind : pluralOfKind(kind);
  return t('row.hiddenKind', { number: String(count), kinds, statuses });
}

const known = [
  'Successful',
  'InProgress',
  'Failed',
  'Paused',
  'Unknown',
] as const;

function countWords(status: string, count: number, t: Texts['t']): string {
  const name = known.find(each => each === status) ?? 'Unknown';
  return t(`row.count.${name}`, { number: String(count) });
}
