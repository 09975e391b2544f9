import {
  Button,
  ButtonIcon,
  ButtonLink,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import {
  RiArrowLeftRightLine,
  RiDownloadLine,
  RiKeyboardLine,
  RiLink,
  RiMoreLine,
  RiPauseLine,
  RiPlayLine,
} from '@remixicon/react';
import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Pause } from '../../hooks/usePause';
import { useTexts } from '../../hooks/useTexts';
import { CancelButton } from '../CancelButton';
import { CopyButton } from '../CopyButton';
import { useExecutionLinks } from '../ExecutionLinks';

/** What the page lets its header do. @internal */
export interface HeaderCommands {
  /** Address to copy: this execution as the reader sees it. */
  link: () => string;
  download: () => void;
  showShortcuts: () => void;
  /** Something was changed: ask again. */
  refresh: () => void;
}

interface Props {
  execution: Execution;
  title: string;
  pause: Pause;
  commands: HeaderCommands;
}

/**
 * What can be done with an execution.
 *
 * @internal
 */
export function HeaderActions(props: Props) {
  const { execution, title, pause, commands } = props;
  const { t } = useTexts();
  const isOver = execution.state === 'Finished' && !pause.isPaused;
  return (
    <>
      {!isOver && (
        <Button
          size="small"
          variant="secondary"
          onPress={pause.toggle}
          iconStart={pause.isPaused ? <RiPlayLine /> : <RiPauseLine />}
        >
          {pause.isPaused ? t('header.resume') : t('header.pause')}
        </Button>
      )}
      {isOver && <CompareLink id={execution.id} />}
      <CopyButton
        label={t('header.copyLink')}
        icon={<RiLink />}
        text={commands.link}
      />
      <CancelButton
        execution={execution}
        title={title}
        onCancelled={commands.refresh}
      />
      <MenuTrigger>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiMoreLine />}
          aria-label={t('header.more')}
        />
        <Menu>
          <MenuItem iconStart={<RiDownloadLine />} onAction={commands.download}>
            {t('header.download')}
          </MenuItem>
          <MenuItem
            iconStart={<RiKeyboardLine />}
            onAction={commands.showShortcuts}
          >
            {t('shortcuts.title')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
    </>
  );
}

/** Leads to the comparison with the last good one before it. */
function CompareLink({ id }: { id: string }) {
  const { t } = useTexts();
  const { compare } = useExecutionLinks();
  if (compare === undefined) return null;
  return (
    <ButtonLink
      href={compare('lastGood', id)}
      size="small"
      variant="secondary"
      iconStart={<RiArrowLeftRightLine />}
    >
      {t('compare.title')}
    </ButtonLink>
  );
}
