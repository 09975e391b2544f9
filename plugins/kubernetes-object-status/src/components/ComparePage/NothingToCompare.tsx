import { RiArrowLeftRightLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { StateCard } from '../State';
import { Choice, ChooseDeployment } from './ChooseDeployment';
import { Pair } from './compareSearch';

interface Props {
  pair: Pair;
  /** Whether two were named, and there is nothing to be had of them. */
  isAsked: boolean;
  choice: Choice;
}

/**
 * Not two deployments that can be compared: choose others.
 *
 * @internal
 */
export function NothingToCompare({ pair, isAsked, choice }: Props) {
  const { t } = useTexts();
  const isLastGood = pair.a === 'lastGood';
  return (
    <StateCard
      icon={<RiArrowLeftRightLine size={20} />}
      title={isAsked ? t('compare.noneTitle') : t('compare.missing')}
      text={
        isAsked
          ? t(isLastGood ? 'compare.noneGood' : 'compare.noneText')
          : undefined
      }
    >
      {(pair.a === undefined || isAsked) && (
        <ChooseDeployment {...choice} side="a" />
      )}
      {(pair.b === undefined || (isAsked && !isLastGood)) && (
        <ChooseDeployment {...choice} side="b" />
      )}
    </StateCard>
  );
}
