import {
  ContainerRow,
  ContainerRun,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Fragment } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { clockTime } from '../../views/times';
import { Section } from './Section';
import styles from './ObjectDrawer.module.css';

/**
 * The containers of a Pod, with how their last run ended.
 *
 * @internal
 */
export function Containers(props: {
  containers: ContainerRow[];
  asOf: string;
}) {
  const { containers, asOf } = props;
  const texts = useTexts();
  const { t } = texts;
  return (
    <Section title={t('drawer.containers')} asOf={asOf}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('drawer.container')}</th>
            <th scope="col">{t('drawer.image')}</th>
            <th scope="col">{t('drawer.ready')}</th>
            <th scope="col" className={styles.number}>
              {t('drawer.restarts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {containers.map(container => (
            <Container key={container.name} {...container} texts={texts} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Container({ texts, ...container }: ContainerRow & { texts: Texts }) {
  const { name, role, image, ready, restarts } = container;
  const { t } = texts;
  const runs = runsOf(container, texts);
  return (
    <Fragment>
      <tr className={runs.length > 0 ? styles.continued : undefined}>
        <th scope="row">
          {name}
          {role !== 'Main' && (
            <span className={styles.small}> {roleWord(role, texts)}</span>
          )}
        </th>
        <td className={styles.code}>{image}</td>
        <td>{t(ready ? 'drawer.yes' : 'drawer.no')}</td>
        <td className={styles.number}>{restarts}</td>
      </tr>
      {runs.length > 0 && (
        <tr>
          <td colSpan={4} className={styles.runs}>
            {runs.map(({ text, message }) => (
              <p key={text}>
                {text}
                {message !== undefined && (
                  <span className={styles.said} lang="en">
                    {message}
                  </span>
                )}
              </p>
            ))}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function roleWord(role: string, { t }: Texts): string {
  if (role === 'Init') return t('drawer.init');
  return role === 'Sidecar' ? t('drawer.sidecar') : role;
}

/** What is worth a line: that a container runs, its readiness says. */
function runsOf({ now, previous }: ContainerRow, texts: Texts) {
  const { t, reader } = texts;
  const lines: Array<{ text: string; message?: string }> = [];
  if (now && now.state !== 'Running') {
    const run = runWords(now, texts);
    lines.push({ text: t('drawer.currentRun', { run }), message: now.message });
  }
  if (previous) {
    const run = runWords(previous, texts);
    const { finishedAt, message } = previous;
    const text =
      finishedAt === undefined
        ? t('drawer.previousRun', { run })
        : t('drawer.previousRunAt', {
            run,
            time: clockTime(finishedAt, reader),
          });
    lines.push({ text, message });
  }
  return lines;
}

const states = ['Waiting', 'Running', 'Terminated'] as const;

function runWords({ state, reason, exitCode }: ContainerRun, { t }: Texts) {
  const known = states.find(each => each === state);
  const word = known ? t(`drawer.runState_${known}`) : state;
  const code = String(exitCode);
  if (exitCode !== undefined && reason !== undefined) {
    return t('drawer.runExitBecause', { state: word, reason, code });
  }
  if (exitCode !== undefined) return t('drawer.runExit', { state: word, code });
  if (reason !== undefined) {
    return t('drawer.runBecause', { state: word, reason });
  }
  return word;
}
