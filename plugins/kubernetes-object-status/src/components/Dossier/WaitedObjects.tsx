import {
  ExplainedObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { knownStatus } from '../../views/statusMark';
import { ObjectLink } from '../ObjectLink';
import { StatusIcon } from '../StatusIcon';
import styles from './Dossier.module.css';

interface Props {
  step: StepExecution;
  objects: ExplainedObjectRow[];
}

/**
 * A line for each object that was not there: what it waited for.
 *
 * @internal
 */
export function WaitedObjects({ step, objects }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const isLate = step.outcome === 'TimedOut';
  return (
    <section>
      {isLate && <h3 className={styles.subtitle}>{t('dossier.waitedFor')}</h3>}
      <ul className={styles.objects}>
        {objects.map(object => (
          <li key={object.id}>
            <StatusIcon mark={knownStatus(object.status)} />
            <span>
              {t('dossier.told', {
                object: (
                  <ObjectLink
                    key={object.id}
                    step={step.number}
                    object={object}
                  />
                ),
                sentence: texts.cause(object)?.sentence ?? texts.reason(object),
              })}{' '}
              <span className={styles.muted}>{object.reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
