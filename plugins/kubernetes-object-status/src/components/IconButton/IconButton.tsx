import { ButtonIcon } from '@backstage/ui';
import { ReactElement } from 'react';

interface Props {
  icon: ReactElement;
  label: string;
  /** Absent: it can do nothing now. */
  onPress?: () => void;
}

/**
 * A small button that is an icon, with its words for the pointer, too.
 *
 * @internal
 */
export function IconButton({ icon, label, onPress }: Props) {
  return (
    <span title={label}>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={icon}
        aria-label={label}
        isDisabled={onPress === undefined}
        onPress={onPress}
      />
    </span>
  );
}
