import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { ReactElement, useEffect, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { copyText } from '../CopyButton';
import { IconButton } from './IconButton';

interface Props {
  label: string;
  /** Asked for when it is pressed. */
  text: () => string;
  icon?: ReactElement;
}

/** How long the button says that it worked. */
const toldMs = 2_000;

/**
 * Puts a text on the clipboard, as an icon, and says whether that worked.
 *
 * @internal
 */
export function CopyIcon({ label, text, icon = <RiFileCopyLine /> }: Props) {
  const { t } = useTexts();
  const [result, setResult] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (result === undefined) return undefined;
    const timer = setTimeout(() => setResult(undefined), toldMs);
    return () => clearTimeout(timer);
  }, [result]);
  return (
    <IconButton
      icon={result === 'copied' ? <RiCheckLine /> : icon}
      label={result === undefined ? label : t(`drawer.${result}`)}
      onPress={async () =>
        setResult((await copyText(text())) ? 'copied' : 'refused')
      }
    />
  );
}
