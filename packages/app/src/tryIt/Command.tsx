import { Button } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import styles from './TryIt.module.css';

const toldMs = 2_000;

/** A command with a button that copies it. */
export function Command({ text, label }: { text: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), toldMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  return (
    <div className={styles.command}>
      <pre className={styles.code}>
        <code>{text}</code>
      </pre>
      <Button
        size="small"
        variant="secondary"
        aria-label={`Copy: ${label}`}
        iconStart={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={() =>
          // Refused where the page is not trusted: the text can be selected.
          navigator.clipboard?.writeText(text).then(
            () => setIsCopied(true),
            () => setIsCopied(false),
          )
        }
      >
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
