import { ExplainedObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { CauseInWords, Texts, useTexts } from '../../hooks/useTexts';
import { ExplainedGroup } from '../../views/explainedObjects';
import { objectName } from '../../views/objectName';
import { knownStatus } from '../../views/statusMark';
import { StatusIcon } from '../StatusIcon';
import { WhatToDo } from '../WhatToDo';
import styles from './ExplanationPanel.module.css';

interface Props {
  group: ExplainedGroup;
  /** Of the panel: the cause that it names is not named again. */
  title: string;
}

/**
 * An object that decided a step: why, whom else it has hit, and what to do.
 *
 * @internal
 */
export function ExplainedObject({ group, title }: Props) {
  const texts = useTexts();
  const { t, list } = texts;
  const { object, carriers, same } = group;
  const mark = knownStatus(object.status);
  const cause = texts.cause(object);
  return (
    <li className={styles.object}>
      <div className={styles.told}>
        <p className={styles.name}>
          <StatusIcon mark={mark} />
          <span className={styles.identity}>
            {objectName(object)}{' '}
            <span className={styles.reason}>
              {t('why.status', {
                status: t(`status.${mark}`),
                reason: object.reason,
              })}
            </span>
          </span>
        </p>
        <p className={styles.message}>
          {cause !== undefined && cause.title !== title && (
            <strong>{t('causeNote.title', { title: cause.title })} </strong>
          )}
          {sentenceOf(object, cause, texts)}
        </p>
        {same.length > 0 && (
          <p className={styles.carried}>
            {t('why.same', { objects: list(same.map(objectName)) })}
          </p>
        )}
        {carriers.length > 0 && (
          <p className={styles.carried}>
            {t('why.carried', { objects: list(carriers.map(objectName)) })}
          </p>
        )}
        <Facts object={object} cause={cause} />
      </div>
      {cause !== undefined && (
        <div className={styles.whatToDo}>
          <h3 className={styles.whatToDoTitle}>{t('causeNote.whatToDo')}</h3>
          <WhatToDo cause={cause} />
        </div>
      )}
    </li>
  );
}

/** The words of the cause; where it is not known, those of the object. */
function sentenceOf(
  object: ExplainedObjectRow,
  cause: CauseInWords | undefined,
  { reason }: Texts,
): string {
  return cause?.sentence ?? reason(object);
}

interface FactsProps {
  object: ExplainedObjectRow;
  cause: CauseInWords | undefined;
}

function Facts({ object, cause }: FactsProps) {
  const texts = useTexts();
  const { t } = texts;
  const { kind, name, namespace, cluster, causeParams = {} } = object;
  // An owner that fails later than its pod has them from the cause alone.
  const { pod = causeParams.pod, container = causeParams.container } = object;
  const isNamed = kind === 'Pod' && name === pod;
  const said = saidByKubernetes(object, sentenceOf(object, cause, texts));
  const facts = [
    { title: t('why.pod'), value: isNamed ? undefined : pod },
    { title: t('why.container'), value: container },
    { title: t('why.namespace'), value: namespace },
    { title: t('why.cluster'), value: cluster },
  ].filter(({ value }) => value !== undefined);
  return (
    <dl className={styles.facts}>
      {said !== undefined && (
        <div className={`${styles.fact} ${styles.said}`}>
          <dt>{t('why.reported')}</dt>
          <dd lang="en">{said}</dd>
        </div>
      )}
      {facts.map(({ title, value }) => (
        <div key={title} className={styles.fact}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The cluster's own words, for whoever looks for them elsewhere. */
function saidByKubernetes(
  { params }: ExplainedObjectRow,
  sentence: string,
): string | undefined {
  const { detail } = params;
  if (typeof detail !== 'string') return undefined;
  return sentence.includes(detail) ? undefined : detail;
}
