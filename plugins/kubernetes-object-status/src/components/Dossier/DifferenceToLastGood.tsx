import { Link } from '@backstage/ui';
import {
  Comparison,
  Execution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import {
  changedObjects,
  ChangedObject,
  countDifferences,
  firstLines,
  isUncompared,
  DifferenceLine,
} from '../../views/differences';
import { objectName } from '../../views/objectName';
import { settingName, settingValue } from '../ComparePage';
import { DifferenceLines } from '../Differences';
import { useExecutionLinks } from '../ExecutionLinks';
import styles from './Dossier.module.css';

/** As many lines as are read at one glance. */
const mostLines = 12;

interface Props {
  execution: Execution;
  /** Absent where no earlier one was successful. */
  comparison?: Comparison;
}

/**
 * What was not as it had been when it last worked.
 *
 * @internal
 */
export function DifferenceToLastGood({ execution, comparison }: Props) {
  const texts = useTexts();
  const { t } = texts;
  if (comparison === undefined) {
    const { environment } = execution;
    return (
      <section>
        <h3 className={styles.subtitle}>{t('dossier.difference')}</h3>
        <p className={styles.muted}>{t('dossier.noneGood', { environment })}</p>
      </section>
    );
  }
  const { before, settings } = comparison;
  const all = changedObjects(comparison);
  const known = all.filter(each => !isUncompared(each));
  const uncompared = all.filter(isUncompared);
  const { objects, left } = firstLines(known, mostLines);
  const isSame = countDifferences(comparison) === 0;
  return (
    <section aria-label={t('dossier.difference')}>
      <h3 className={styles.subtitle}>
        {before.version === undefined
          ? t('dossier.difference')
          : t('dossier.differenceTo', {
              version: <GoodOne key="version" execution={before} />,
            })}
      </h3>
      {isSame && uncompared.length === 0 && (
        <p className={styles.muted}>{t('dossier.noDifference')}</p>
      )}
      {uncompared.length > 0 && (
        <p className={styles.muted}>
          {t('dossier.uncompared', {
            count: uncompared.length,
            objects: texts.list(
              uncompared.map(({ difference }) => objectName(difference)),
            ),
          })}
        </p>
      )}
      {!isSame && (
        <ul className={styles.differences}>
          {objects.map(object => (
            <Changed key={keyOf(object)} object={object} />
          ))}
          {settings.length > 0 && (
            <li>
              <span className={styles.changed}>{t('dossier.settings')}</span>
              <DifferenceLines lines={settingLines(settings, texts)} />
            </li>
          )}
        </ul>
      )}
      <Foot execution={execution} comparison={comparison} left={left} />
    </section>
  );
}

function GoodOne({ execution }: { execution: Comparison['before'] }) {
  const { execution: link } = useExecutionLinks();
  if (link === undefined) return <>{execution.version}</>;
  return (
    <Link href={link(execution.id)} standalone className={styles.version}>
      {execution.version}
    </Link>
  );
}

function Changed({ object }: { object: ChangedObject }) {
  const { t } = useTexts();
  const { difference, lines } = object;
  const { change } = difference;
  const known = (['Added', 'Removed'] as const).find(each => each === change);
  return (
    <li>
      <span className={styles.changed}>
        {objectName(difference)}{' '}
        {known && (
          <span className={styles.muted}>{t(`dossier.change.${known}`)}</span>
        )}
      </span>
      <DifferenceLines lines={lines} />
    </li>
  );
}

function Foot(props: {
  execution: Execution;
  comparison: Comparison;
  left: number;
}) {
  const { execution, comparison, left } = props;
  const { t } = useTexts();
  const { compare } = useExecutionLinks();
  const { before, unchangedObjects, notFullyCompared = 0 } = comparison;
  return (
    <p className={`${styles.foot} ${styles.muted}`}>
      {left > 0 && <span>{t('dossier.moreLines', { count: left })}</span>}
      <span>
        {t('dossier.unchanged', { count: unchangedObjects })}
        {notFullyCompared > 0 && (
          <> ({t('dossier.notFull', { count: notFullyCompared })})</>
        )}
      </span>
      {compare && (
        <Link
          href={compare(before.id, execution.id)}
          standalone
          className={styles.link}
        >
          {t('dossier.inFull')}
        </Link>
      )}
    </p>
  );
}

function keyOf({ difference }: ChangedObject): string {
  const { cluster, namespace, kind, name } = difference;
  return [cluster, namespace, kind, name].join('/');
}

function settingLines(
  settings: Comparison['settings'],
  texts: Texts,
): DifferenceLine[] {
  return settings.flatMap(({ stepName, setting, before, after }) => {
    const field = texts.t('dossier.setting', {
      step: stepName,
      setting: settingName(setting, texts),
    });
    const line = (sign: '-' | '+', value: unknown): DifferenceLine => ({
      ...{ sign, field, path: `${stepName} ${setting}` },
      value: settingValue(setting, value, texts),
    });
    return [line('-', before), line('+', after)];
  });
}
