import { Button, SearchField } from '@backstage/ui';
import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useNow } from '../../hooks/useNow';
import { Texts, useTexts } from '../../hooks/useTexts';
import { useTypedText } from '../../hooks/useTypedText';
import {
  HistoryChange,
  HistoryFilter,
  isFiltered,
} from '../../views/historySearch';
import { markOfExecution } from '../../views/outcomeMark';
import { sourceName } from '../../views/sourceLinks';
import { listTime } from '../../views/times';
import { outcomeWord } from '../OutcomePill';
import { FilterChoice } from './FilterChoice';
import styles from './HistoryFilter.module.css';

interface Props {
  filter: HistoryFilter;
  onChange: (change: HistoryChange, how: 'push' | 'replace') => void;
  onClear: () => void;
  /** The newest of the entity: what they have can be chosen. */
  recent: readonly ExecutionSummary[];
}

/**
 * Which deployments are listed. All of it stands in the URL.
 *
 * @internal
 */
export function HistoryFilterBar(props: Props) {
  const { filter, onChange, onClear, recent } = props;
  const texts = useTexts();
  const { t } = texts;
  const now = useNow(false);
  const choose = (name: keyof HistoryFilter) => (value: string) =>
    onChange({ [name]: value }, 'push');
  const present = (of: (execution: ExecutionSummary) => string | undefined) =>
    recent.flatMap(execution => of(execution) ?? []);
  return (
    <section className={styles.bar} aria-label={t('history.filter')}>
      <Search q={filter.q} onChange={onChange} />
      <FilterChoice
        title={t('history.environment')}
        chosen={filter.environment}
        values={present(({ environment }) => environment)}
        onChoose={choose('environment')}
      />
      <FilterChoice
        title={t('history.outcome')}
        chosen={filter.outcome}
        values={present(({ outcome }) => outcome)}
        labelOf={outcome =>
          outcomeWord(markOfExecution({ state: 'Finished', outcome }), t)
        }
        onChoose={choose('outcome')}
      />
      <FilterChoice
        title={t('history.cause')}
        chosen={filter.causeCode}
        values={present(({ causeCode }) => causeCode)}
        labelOf={code => texts.causeTitle(code) ?? code}
        onChoose={choose('causeCode')}
      />
      <FilterChoice
        title={t('history.source')}
        chosen={filter.source}
        values={present(({ source }) => source.type)}
        labelOf={type => sourceName({ type })}
        onChoose={choose('source')}
      />
      <Since since={filter.since} now={now} onChoose={choose('since')} />
      {isFiltered(filter) && (
        <Button size="small" variant="tertiary" onPress={onClear}>
          {t('history.clear')}
        </Button>
      )}
    </section>
  );
}

function Search(props: Pick<Props, 'onChange'> & { q?: string }) {
  const { q = '', onChange } = props;
  const { t } = useTexts();
  const [text, setText] = useTypedText(q, typed =>
    onChange({ q: typed }, 'replace'),
  );
  return (
    <div className={styles.search}>
      <SearchField
        size="small"
        aria-label={t('history.search')}
        placeholder={t('history.search')}
        value={text}
        onChange={setText}
      />
    </div>
  );
}

const dayMs = 86_400_000;
const spans = [
  { days: 1, key: 'lastDay' },
  { days: 7, key: 'last7Days' },
  { days: 30, key: 'last30Days' },
  { days: 90, key: 'last90Days' },
] as const;

/**
 * A span is written as the instant at which it begins: the address means the
 * same tomorrow.
 */
function Since(props: {
  since?: string;
  now: number;
  onChoose: (since: string) => void;
}) {
  const { since, now, onChoose } = props;
  const texts = useTexts();
  const { t } = texts;
  const begins = spans.map(({ days, key }) => ({
    since: new Date(now - days * dayMs).toISOString(),
    label: t(`history.${key}`),
  }));
  return (
    <FilterChoice
      title={t('history.since')}
      chosen={since}
      values={begins.map(each => each.since)}
      labelOf={value =>
        begins.find(each => each.since === value && value !== since)?.label ??
        sinceWords(value, now, texts)
      }
      isOrdered
      onChoose={onChoose}
    />
  );
}

function sinceWords(since: string, now: number, { t, reader }: Texts): string {
  return t('history.sinceTime', { time: listTime(since, now, reader) });
}
