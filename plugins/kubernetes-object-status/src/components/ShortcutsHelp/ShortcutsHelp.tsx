import { Dialog, DialogBody, DialogHeader, Switch } from '@backstage/ui';
import { ShortcutKey } from '../../hooks/useShortcuts';
import { useShortcutsSwitch } from '../../hooks/useShortcutsSwitch';
import { useTexts } from '../../hooks/useTexts';
import styles from './ShortcutsHelp.module.css';

interface Props {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const rows: ReadonlyArray<{
  keys: readonly ShortcutKey[];
  text:
    | 'filter'
    | 'objects'
    | 'deployments'
    | 'pause'
    | 'fold'
    | 'timeline'
    | 'help';
}> = [
  { keys: ['/'], text: 'filter' },
  { keys: ['j', 'k'], text: 'objects' },
  { keys: ['[', ']'], text: 'deployments' },
  { keys: ['p'], text: 'pause' },
  { keys: ['f'], text: 'fold' },
  { keys: ['t'], text: 'timeline' },
  { keys: ['?'], text: 'help' },
];

/**
 * The single keys of the page, and the switch that turns them off.
 *
 * @internal
 */
export function ShortcutsHelp({ isOpen, onOpenChange }: Props) {
  const { t } = useTexts();
  const { isOn, set } = useShortcutsSwitch();
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} width={440}>
      <DialogHeader>{t('shortcuts.title')}</DialogHeader>
      <DialogBody>
        <dl className={styles.keys}>
          {rows.map(({ keys, text }) => (
            <div key={text} className={styles.row}>
              <dt>
                {keys.map(key => (
                  <kbd key={key} className={styles.key}>
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(`shortcuts.${text}`)}</dd>
            </div>
          ))}
        </dl>
        <Switch
          label={t('shortcuts.switch')}
          isSelected={isOn}
          onChange={set}
        />
      </DialogBody>
    </Dialog>
  );
}
