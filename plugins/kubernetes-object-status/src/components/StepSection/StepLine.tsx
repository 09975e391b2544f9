import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import { elapsedMs } from '../../views/elapsed';
import { placesOf } from '../../views/steps';
import { clockTime } from '../../views/times';
import styles from './StepSection.module.css';

const stepTypes = [
  'raw-yaml',
  'containers',
  'config-map',
  'secret',
  'ingress',
  'service',
] as const;

interface Props {
  step: StepExecution;
  now: number;
}

/**
 * Type, places and time of a step on one line.
 *
 * @internal
 */
export function StepLine({ step, now }: Props) {
  const texts = useTexts();
  const parts = [
    typeWords(step, texts),
    ...placesOf(step),
    timeWords(step, now, texts),
  ].filter(part => part !== undefined);
  return (
    <ul className={styles.line}>
      {parts.map(part => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}

function typeWords(step: StepExecution, { t }: Texts): string {
  const type = stepTypes.find(known => known === step.type);
  return type === undefined ? step.type : t(`step.type.${type}`);
}

function timeWords(step: StepExecution, now: number, texts: Texts) {
  const { t, duration, reader } = texts;
  const { startedAt, finishedAt } = step;
  const took = elapsedMs(startedAt, finishedAt ?? now);
  if (startedAt === undefined || took === undefined) return undefined;
  const from = clockTime(startedAt, reader);
  if (finishedAt === undefined) {
    return t('step.started', { time: from, duration: duration(took) });
  }
  const to = clockTime(finishedAt, reader);
  return t('step.finished', { from, to, duration: duration(took) });
}
