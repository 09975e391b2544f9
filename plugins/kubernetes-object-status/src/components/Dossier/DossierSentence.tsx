import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ReactNode } from 'react';
import { Texts, useTexts } from '../../hooks/useTexts';
import { ToldCause } from '../../views/dossierCauses';
import { objectName } from '../../views/objectName';
import { isToldByAlert } from '../EndAlert';
import { ObjectLink } from '../ObjectLink';
import { consequenceOf } from './dossierTitle';
import styles from './Dossier.module.css';

interface Props {
  step: StepExecution;
  cause?: ToldCause;
}

/**
 * Whom it hit and why, whom else because of it, and what followed.
 *
 * @internal
 */
export function DossierSentence({ step, cause }: Props) {
  const texts = useTexts();
  const { t, list } = texts;
  const consequence = consequenceOf(step, texts);
  const { same = [], carriers = [] } = cause ?? {};
  return (
    <>
      <p className={styles.sentence}>
        {cause === undefined ? (
          ownSentence(step, texts)
        ) : (
          <Told {...{ step, cause }} />
        )}{' '}
        {consequence}
      </p>
      {same.length + carriers.length > 0 && (
        <p className={`${styles.sentence} ${styles.muted}`}>
          {same.length > 0 &&
            t('why.same', { objects: list(same.map(objectName)) })}{' '}
          {carriers.length > 0 &&
            t('why.carried', { objects: list(carriers.map(objectName)) })}
        </p>
      )}
    </>
  );
}

function Told({ step, cause }: { step: StepExecution; cause: ToldCause }) {
  const texts = useTexts();
  const { title, sentence } = texts.toldCause(cause);
  const reported = cause.reported && texts.reason(cause.reported);
  const said = sentence ?? reported ?? texts.t('causeNote.title', { title });
  if (cause.object === undefined) {
    // What the cluster refused stands in an alert, in the same words.
    return isToldByAlert(step) ? null : <>{said}</>;
  }
  const link = (
    <ObjectLink key="object" step={step.number} object={cause.object} />
  );
  return <>{texts.t('dossier.told', { object: link, sentence: said })}</>;
}

/**
 * Of a failure that no cause explains; other ends are headed by their sentence,
 * and what was done to a step by others stands in an alert.
 */
function ownSentence(step: StepExecution, { explanation }: Texts): ReactNode {
  if (step.outcome !== 'Failed' || isToldByAlert(step)) return null;
  return step.explanation?.cause && explanation(step.explanation);
}
