import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import {
  Dossier,
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useId, useState } from 'react';
import { Polled } from '../../hooks/PollingLoop';
import { useTexts } from '../../hooks/useTexts';
import { causesOf, ToldCause } from '../../views/dossierCauses';
import { tokens } from '../tokens';
import { CauseFile } from './CauseFile';
import { DossierHead } from './DossierHead';
import { dossierTitle } from './dossierTitle';
import styles from './Dossier.module.css';

interface Props {
  execution: Execution;
  step: StepExecution;
  dossier: Polled<Dossier>;
  /** Whether it decided the execution: then it tells what was different. */
  isDecisive: boolean;
}

/**
 * Why a step did not become successful, cause by cause.
 *
 * @internal
 */
export function StepDossier(props: Props) {
  const { step, dossier } = props;
  const texts = useTexts();
  const bodyId = useId();
  const [isFolded, setIsFolded] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const causes = causesOf(step, dossier.value);
  const cause = causes.find(({ key }) => key === chosen) ?? causes.at(0);
  const tone = step.outcome === 'Failed' ? tokens.bad : tokens.warn;
  const file = (shown: ToldCause | undefined) => (
    <CauseFile {...props} cause={shown} isOnly={causes.length < 2} />
  );
  return (
    <section
      className={`${styles.card} ${tone}`}
      aria-label={dossierTitle(step, causes.at(0), texts)}
    >
      <DossierHead
        execution={props.execution}
        step={step}
        cause={cause}
        bodyId={bodyId}
        isFolded={isFolded}
        onFold={() => setIsFolded(!isFolded)}
      />
      {!isFolded && (
        <div id={bodyId}>
          {causes.length < 2 ? (
            file(cause)
          ) : (
            <Tabs
              className={styles.tabs}
              selectedKey={cause?.key}
              onSelectionChange={key => setChosen(String(key))}
            >
              <div className={styles.tabList}>
                <TabList
                  aria-label={texts.t('dossier.causes', {
                    count: causes.length,
                  })}
                >
                  {causes.map(each => (
                    <Tab key={each.key} id={each.key}>
                      {texts.toldCause(each).title}
                    </Tab>
                  ))}
                </TabList>
                <span className={styles.muted}>
                  {texts.t('dossier.causes', { count: causes.length })}
                </span>
              </div>
              {causes.map(each => (
                <TabPanel key={each.key} id={each.key}>
                  {file(each)}
                </TabPanel>
              ))}
            </Tabs>
          )}
        </div>
      )}
    </section>
  );
}
