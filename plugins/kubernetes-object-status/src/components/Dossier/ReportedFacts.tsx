import { ExplainedObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import styles from './Dossier.module.css';

/**
 * What the object itself reported; shown until there is evidence that says it
 * better.
 *
 * @internal
 */
export function ReportedFacts({ object }: { object: ExplainedObjectRow }) {
  const { t, reason } = useTexts();
  const { namespace, cluster, params, container } = object;
  const { detail } = params;
  const said = typeof detail === 'string' ? detail : reason(object);
  const facts = [
    { title: t('why.container'), value: container },
    { title: t('why.namespace'), value: namespace },
    { title: t('why.cluster'), value: cluster },
  ].filter(({ value }) => value !== undefined);
  return (
    <dl className={styles.facts}>
      <div className={styles.whole}>
        <dt>{t('why.reported')}</dt>
        <dd lang="en">
          {t('dossier.saidWith', { reason: object.reason, said })}
        </dd>
      </div>
      {facts.map(({ title, value }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
