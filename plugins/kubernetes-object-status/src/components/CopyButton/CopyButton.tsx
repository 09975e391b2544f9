import { Button, ButtonProps } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { ReactElement, useEffect, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { copyText } from './copyText';

interface Props {
  label: string;
  /** Asked for when it is pressed. */
  text: () => string;
  icon?: ReactElement;
  variant?: ButtonProps['variant'];
}

/** How long the button says that it worked. */
const toldMs = 2_000;

/**
 * Puts a text on the clipboard and says whether that worked.
 *
 * @internal
 */
export function CopyButton(props: Props) {
  const { label, text, icon = <RiFileCopyLine />, variant } = props;
  const { t } = useTexts();
  const [result, setResult] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (result === undefined) return undefined;
    const timer = setTimeout(() => setResult(undefined), toldMs);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy() {
    setResult((await copyText(text())) ? 'copied' : 'refused');
  }
  return (
    <Button
      size="small"
      variant={variant ?? 'secondary'}
      iconStart={result === 'copied' ? <RiCheckLine /> : icon}
      onPress={copy}
    >
      {result === undefined ? label : t(`copy.${result}`)}
    </Button>
  );
}
