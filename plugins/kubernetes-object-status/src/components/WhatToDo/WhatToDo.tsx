import { CauseInWords, useTexts } from '../../hooks/useTexts';
import { splitCommand } from '../../views/splitCommand';
import { ExternalLink } from '../ExternalLink';
import styles from './WhatToDo.module.css';

interface Props {
  cause: CauseInWords;
  /** Whether Tab comes to its link (yes). */
  isReachable?: boolean;
}

/**
 * What to do about a cause, the most useful first, and where to read on.
 *
 * @internal
 */
export function WhatToDo({ cause, isReachable }: Props) {
  const { t } = useTexts();
  const { actions, documentation } = cause;
  return (
    <>
      {actions.length > 0 && (
        <ol className={styles.actions}>
          {actions.map(action => (
            <li key={action}>
              <Action text={action} />
            </li>
          ))}
        </ol>
      )}
      {documentation !== undefined && (
        <div className={styles.more}>
          <ExternalLink
            href={documentation}
            text={t('causeNote.documentation')}
            isReachable={isReachable}
          />
        </div>
      )}
    </>
  );
}

function Action({ text }: { text: string }) {
  const { before, command, after } = splitCommand(text);
  if (command === undefined) return <>{text}</>;
  return (
    <>
      {before}
      <code className={styles.command}>{command}</code>
      {after}
    </>
  );
}
