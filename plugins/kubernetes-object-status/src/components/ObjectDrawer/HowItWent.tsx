import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import { markOfStep } from '../../views/outcomeMark';
import { knownStatus } from '../../views/statusMark';
import { clockOrDay, fullTime } from '../../views/times';
import { OutcomePill, outcomeWord } from '../OutcomePill';
import { StatusIcon } from '../StatusIcon';
import { TabProps } from './DrawerProps';
import { Section } from './Section';
import styles from './ObjectDrawer.module.css';

/**
 * Every status that the object went to, and the end of the step.
 *
 * @internal
 */
export function HowItWent({ detail, step }: TabProps) {
  const texts = useTexts();
  const { t, reader } = texts;
  const { transitions } = detail;
  const reference = step?.startedAt ?? transitions[0]?.at ?? '';
  const time = (at: string) => (
    <time className={styles.time} dateTime={at} title={fullTime(at, reader)}>
      {clockOrDay(at, reference, reader)}
    </time>
  );
  const { finishedAt } = step ?? {};
  if (transitions.length === 0 && finishedAt === undefined) return null;
  const mark = step?.outcome === undefined ? undefined : markOfStep(step);
  return (
    <Section title={t('drawer.went')}>
      <ol className={styles.went}>
        {transitions.map((transition, index) => (
          <li key={transition.seq} className={styles.wentItem}>
            {time(transition.at)}
            <Went
              transition={transition}
              isFirst={index === 0 && transition.previousStatus === undefined}
              texts={texts}
            />
          </li>
        ))}
        {finishedAt !== undefined && mark !== undefined && (
          <li className={styles.wentItem}>
            {time(finishedAt)}
            <span aria-hidden className={styles.stamp}>
              <OutcomePill mark={mark} size="stamp" />
            </span>
            <strong>
              {t('drawer.stepEnded', { outcome: outcomeWord(mark, t) })}
            </strong>
          </li>
        )}
      </ol>
    </Section>
  );
}

function Went(props: {
  transition: Transition;
  isFirst: boolean;
  texts: Texts;
}) {
  const { transition, isFirst, texts } = props;
  const { status, reason, message } = transition;
  // Nothing was said of it any more: it had gone.
  if (status === undefined) return <strong>{texts.t('drawer.goneNow')}</strong>;
  const mark = knownStatus(status);
  const word = mark === status ? texts.t(`status.${mark}`) : status;
  return (
    <>
      <StatusIcon mark={mark} />
      <span>
        <strong>
          {isFirst ? texts.t('drawer.firstSeen', { status: word }) : word}
        </strong>{' '}
        <span className={styles.small} lang="en" title={message}>
          {reason}
        </span>
      </span>
    </>
  );
}
