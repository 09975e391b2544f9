import { RiInformationLine, RiLightbulbLine } from '@remixicon/react';
import {
  Comparison,
  Execution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Texts, useTexts } from '../../hooks/useTexts';
import {
  ComparisonSentence,
  comparisonSentence,
} from '../../views/comparisonSentence';
import { tokens } from '../tokens';
import styles from './ComparePage.module.css';

interface Props {
  comparison: Comparison;
  later?: Execution;
}

/**
 * What the two make of each other, in one sentence.
 *
 * @internal
 */
export function Summary({ comparison, later }: Props) {
  const texts = useTexts();
  const sentence = comparisonSentence(comparison, later);
  const { notFullyCompared = 0 } = comparison;
  const Icon =
    sentence.type === 'explains' ? RiLightbulbLine : RiInformationLine;
  return (
    <div className={`${styles.summary} ${tokens.run}`} role="note">
      <Icon size={16} aria-hidden />
      <p>
        {sentence.type === 'explains' && (
          <strong>{texts.t('compare.explainsTitle')} </strong>
        )}
        {wordsOf(sentence, texts)}
        {notFullyCompared > 0 && (
          <> {texts.t('compare.notFull', { count: notFullyCompared })}</>
        )}
      </p>
    </div>
  );
}

function wordsOf(sentence: ComparisonSentence, { t }: Texts) {
  switch (sentence.type) {
    case 'same':
      return t('compare.same');
    case 'nothing':
      return t('compare.nothing');
    case 'uncompared':
      return t('compare.uncompared', { count: sentence.count });
    case 'unexplained':
      return t('compare.unexplained', { count: sentence.count });
    case 'counted':
      return t('compare.counted', { count: sentence.count });
    default: {
      const { object, before, after, others } = sentence;
      return (
        <>
          {t('compare.explains', { object, before, after })}{' '}
          {others > 0 && t('compare.others', { count: others })}
        </>
      );
    }
  }
}
