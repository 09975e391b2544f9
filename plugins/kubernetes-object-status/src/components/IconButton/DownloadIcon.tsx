import { RiDownloadLine } from '@remixicon/react';
import { IconButton } from './IconButton';

interface Props {
  label: string;
  /** What the file is called. */
  name: string;
  /** Asked for when it is pressed. */
  text: () => string;
}

/**
 * Lets the reader keep a text as a file.
 *
 * @internal
 */
export function DownloadIcon({ label, name, text }: Props) {
  return (
    <IconButton
      icon={<RiDownloadLine />}
      label={label}
      onPress={() => download(name, text())}
    />
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
