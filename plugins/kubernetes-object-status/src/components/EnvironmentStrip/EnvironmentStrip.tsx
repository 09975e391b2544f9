import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { KeyboardEvent, useRef } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { useWidth } from '../../hooks/useWidth';
import { cardsAndMore, EnvironmentEntry } from '../../views/environments';
import { EnvironmentCard } from './EnvironmentCard';
import styles from './EnvironmentStrip.module.css';

interface Props {
  environments: EnvironmentEntry[];
  chosen?: string;
  onChoose: (environment: string) => void;
  /** Of the part of the page that an environment fills. */
  panelId: string;
  /** Milliseconds on the server's clock. */
  now: number;
}

/**
 * The environments of the entity, each with its newest deployment.
 *
 * Arrow keys move the focus, Enter chooses: the page asks the server for what
 * is chosen, so that it does not follow every step of the focus.
 *
 * @internal
 */
export function EnvironmentStrip(props: Props) {
  return props.environments.length === 0 ? null : <Strip {...props} />;
}

function Strip(props: Props) {
  const { environments, chosen, onChoose, panelId, now } = props;
  const { t } = useTexts();
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const { cards, more } = cardsAndMore(environments, chosen);
  const focusable = cards.some(({ name }) => name === chosen)
    ? chosen
    : cards[0].name;
  return (
    <div ref={strip} className={styles.strip}>
      <div
        role="tablist"
        aria-label={t('list.environments')}
        className={styles.tabs}
      >
        {cards.map(environment => (
          <EnvironmentCard
            key={environment.name}
            environment={environment}
            isChosen={environment.name === chosen}
            isFocusable={environment.name === focusable}
            panelId={panelId}
            onChoose={() => onChoose(environment.name)}
            onKeyDown={moveFocus}
            now={now}
            stripWidth={width}
          />
        ))}
      </div>
      {more.length > 0 && (
        <MenuTrigger>
          <Button variant="secondary" iconEnd={<RiArrowDownSLine />}>
            {t('list.moreEnvironments')}
          </Button>
          <Menu>
            {more.map(({ name }) => (
              <MenuItem key={name} onAction={() => onChoose(name)}>
                {name}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const list = event.currentTarget.parentElement;
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const present = tabs.findIndex(tab => tab === document.activeElement);
  const last = tabs.length - 1;
  const isMirrored =
    list !== null && getComputedStyle(list).direction === 'rtl';
  const step = isMirrored ? -1 : 1;
  const targets: Record<string, number> = {
    ArrowRight: present + step,
    ArrowLeft: present - step,
    Home: 0,
    End: last,
  };
  const target = targets[event.key];
  if (target === undefined || present < 0) return;
  event.preventDefault();
  tabs[(target + tabs.length) % tabs.length].focus();
}
