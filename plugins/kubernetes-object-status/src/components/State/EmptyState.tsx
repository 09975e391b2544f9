import { RiShip2Line } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { CommandBlock } from './CommandBlock';
import { StateCard } from './StateCard';

interface Props {
  /** Of the component that is shown; absent on the portal page. */
  entityRef?: string;
  /** Chosen by the reader; absent where none is. */
  environment?: string;
}

/**
 * Nothing has been recorded yet: how a pipeline does it.
 *
 * @internal
 */
export function EmptyState({ entityRef, environment }: Props) {
  const { t } = useTexts();
  return (
    <StateCard
      icon={<RiShip2Line size={20} />}
      title={
        environment === undefined
          ? t('empty.title')
          : t('empty.titleOfEnvironment', { environment })
      }
      text={t('empty.text')}
    >
      <CommandBlock
        text={commandFor(entityRef, environment)}
        label={t('empty.copy')}
      />
    </StateCard>
  );
}

/** A command is the same in every language. */
function commandFor(
  entityRef: string | undefined,
  environment = 'production',
): string {
  const lines = [
    'object-status wait -f k8s/',
    ...(entityRef === undefined ? [] : [`--entity ${quoted(entityRef)}`]),
    `--environment ${quoted(environment)}`,
  ];
  return lines.join(' \\\n  ');
}

/** An address may name any environment; what is copied must stay one word. */
function quoted(word: string): string {
  return /^[\w.:/@-]+$/.test(word) ? word : `'${word.replace(/'/g, `'\\''`)}'`;
}
