import { Link } from '@backstage/ui';
import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ReactNode } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { inLargestUnit } from '../../views/duration';
import { elapsedMs } from '../../views/elapsed';
import { PreviousVersion } from '../../views/previousVersion';
import { commitUrl, sourceName } from '../../views/sourceLinks';
import { ExternalLink } from '../ExternalLink';
import { Time } from '../Time';
import styles from './ExecutionHeader.module.css';

interface Props {
  execution: Execution;
  previous?: PreviousVersion;
  /** Milliseconds on the server's clock. */
  now: number;
}

/**
 * Environment, version, source, commit and start, each where known.
 *
 * @internal
 */
export function ExecutionFacts({ execution, previous, now }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { environment, version, source, startedAt } = execution;
  const { commit } = source;
  return (
    <dl className={styles.facts}>
      <Fact name={t('header.environment')}>{environment}</Fact>
      {version !== undefined && (
        <Fact name={t('header.version')}>
          <span className={styles.mono}>{version}</span>
          {previous && <Previous previous={previous} />}
        </Fact>
      )}
      <Fact name={t('header.source')}>
        <ExternalLink href={source.url} text={sourceWords(source, texts)} />
      </Fact>
      {commit && (
        <Fact name={t('header.commit')}>
          <span className={styles.mono} title={commit.sha}>
            <ExternalLink
              href={commitUrl(source)}
              text={commit.sha.slice(0, 7)}
            />
          </span>
        </Fact>
      )}
      <Fact name={startedAt ? t('header.started') : t('header.recorded')}>
        <Start execution={execution} now={now} />
      </Fact>
    </dl>
  );
}

/** How long ago is only said of what still runs. */
function Start({ execution, now }: { execution: Execution; now: number }) {
  const { t, duration } = useTexts();
  const { startedAt, createdAt, state } = execution;
  const instant = startedAt ?? createdAt;
  if (state === 'Finished') return <Time instant={instant} form="zoned" />;
  const ago = duration(inLargestUnit(elapsedMs(instant, now) ?? 0));
  return (
    <>
      <Time instant={instant} form="clock" />{' '}
      <span className={styles.ago}>{t('list.ago', { duration: ago })}</span>
    </>
  );
}

function Previous({ previous }: { previous: PreviousVersion }) {
  const { t } = useTexts();
  return (
    <>
      {' '}
      <span className={styles.was}>{t('header.was')}</span>{' '}
      <Link href={previous.href} standalone className={styles.previous}>
        {previous.version}
      </Link>
    </>
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
  const { actor } = source;
  const name = sourceName(source);
  if (actor === undefined) return name;
  return t('header.sourceBy', { source: name, actor });
}
