import { useApi } from '@backstage/frontend-plugin-api';
import {
  Execution,
  StepExecution,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../../api/ObjectStatusApi';
import { usePolling } from '../../hooks/usePolling';
import { useTexts } from '../../hooks/useTexts';
import { allTransitions } from '../../views/allTransitions';
import { clockTime } from '../../views/times';
import { heldWindows } from '../../views/windows';
import styles from './Dossier.module.css';

interface Props {
  execution: Execution;
  step: StepExecution;
}

/**
 * Every time that a step was successful but not for long: when, how long, and
 * what ended it.
 *
 * @internal
 */
export function BrokenWindows({ execution, step }: Props) {
  const api = useApi(objectStatusApiRef);
  const { t, duration, reader } = useTexts();
  const { value = [] } = usePolling<Transition[]>({
    key: execution.id,
    ask: signal =>
      allTransitions(after => api.listTransitions(execution.id, after, signal)),
    intervalMs: () => undefined,
  });
  const windows = heldWindows(value, step.number);
  if (windows.length === 0) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>{t('dossier.windows')}</h3>
      <ul className={styles.windows}>
        {windows.map(({ at, heldMs, brokenBy }) => (
          <li key={at}>
            <span className={styles.when}>
              {t('dossier.windowHeld', {
                time: clockTime(at, reader),
                duration: duration(heldMs),
              })}
            </span>
            <span>{brokenBy}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
