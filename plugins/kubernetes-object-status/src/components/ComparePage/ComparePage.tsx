import { Button, Link, ToggleButton } from '@backstage/ui';
import { RiArrowLeftRightLine, RiLink } from '@remixicon/react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useComparison } from '../../hooks/useComparison';
import { useTexts } from '../../hooks/useTexts';
import { failureOf } from '../../views/failure';
import { CopyButton } from '../CopyButton';
import { FailureState, LoadingState } from '../State';
import { Compared } from './Compared';
import {
  CompareSearch,
  compareSearch,
  readCompareSearch,
} from './compareSearch';
import { NothingToCompare } from './NothingToCompare';
import styles from './ComparePage.module.css';

interface Props {
  /** Whose deployments may be chosen; all where there is no entity. */
  entityRef?: string;
  back: { href: string; text: string };
  /** The page of an execution. */
  hrefOf: (id: string) => string;
}

/**
 * Two deployments beside each other. What is compared stands in the URL.
 *
 * @internal
 */
export function ComparePage({ entityRef, back, hrefOf }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const state = readCompareSearch(search);
  const comparison = useComparison(state);
  const { value, error } = comparison;
  const change = (wanted: Partial<CompareSearch>) =>
    navigate({ search: compareSearch({ ...state, ...wanted }) });

  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <div>
          <Link href={back.href} standalone className={styles.link}>
            {back.text}
          </Link>
          <h2 className={styles.title}>{t('compare.title')}</h2>
        </div>
        <div className={styles.actions}>
          <ToggleButton
            size="small"
            isSelected={!state.isWhole}
            onChange={isOnly => change({ isWhole: !isOnly })}
          >
            {t('compare.onlyDifferences')}
          </ToggleButton>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiArrowLeftRightLine />}
            isDisabled={value === undefined}
            onPress={() => change({ a: value?.after.id, b: value?.before.id })}
          >
            {t('compare.swap')}
          </Button>
          <CopyButton
            label={t('header.copyLink')}
            icon={<RiLink />}
            text={() => window.location.href}
          />
        </div>
      </div>
      {content()}
    </div>
  );

  function content() {
    const choice = { entityRef, onChoose: change };
    if (value !== undefined) {
      return (
        <Compared
          comparison={value}
          isLastGood={state.a === 'lastGood'}
          isWhole={state.isWhole}
          onShowAll={() => change({ isWhole: true })}
          hrefOf={hrefOf}
          choice={choice}
        />
      );
    }
    if (state.a === undefined || state.b === undefined) {
      return <NothingToCompare pair={state} isAsked={false} choice={choice} />;
    }
    if (error === undefined) return <LoadingState />;
    const failure = failureOf(error);
    if (failure.type === 'notFound') {
      return <NothingToCompare pair={state} isAsked choice={choice} />;
    }
    return (
      <FailureState
        failure={failure}
        what="deployments"
        onRetry={comparison.refresh}
      />
    );
  }
}
