import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ReactNode } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { ExternalLink } from '../ExternalLink';
import { Time } from '../Time';
import styles from './ExecutionHeader.module.css';

/**
 * Environment, version, source, commit and start, each where known.
 *
 * @internal
 */
export function ExecutionFacts({ execution }: { execution: Execution }) {
  const texts = useTexts();
  const { t } = texts;
  const { environment, version, source, startedAt, createdAt } = execution;
  const { commit } = source;
  return (
    <dl className={styles.facts}>
      <Fact name={t('header.environment')}>{environment}</Fact>
      {version !== undefined && (
        <Fact name={t('header.version')}>
          <span className={styles.mono}>{version}</span>
        </Fact>
      )}
      <Fact name={t('header.source')}>
        <ExternalLink href={source.url} text={sourceWords(source, texts)} />
      </Fact>
      {commit && (
        <Fact name={t('header.commit')}>
          <span className={styles.mono} title={commit.sha}>
            {commit.sha.slice(0, 7)}
          </span>
        </Fact>
      )}
      <Fact name={startedAt ? t('header.started') : t('header.recorded')}>
        <Time instant={startedAt ?? createdAt} form="start" />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function sourceWords(source: Execution['source'], { t }: Texts): string {
  const { type, actor } = source;
  if (actor === undefined) return type;
  return t('header.sourceBy', { source: type, actor });
}
