import { Comparison } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useComparedSide } from '../../hooks/useComparedSide';
import { Choice } from './ChooseDeployment';
import { ComparedImages } from './ComparedImages';
import { ComparedObjects } from './ComparedObjects';
import { ComparedManifests } from './ComparedManifests';
import { ComparedSettings } from './ComparedSettings';
import { ComparedTimes } from './ComparedTimes';
import { SideHead } from './SideHead';
import { Summary } from './Summary';
import styles from './ComparePage.module.css';

interface Props {
  comparison: Comparison;
  isLastGood: boolean;
  isWhole: boolean;
  onShowAll: () => void;
  hrefOf: (id: string) => string;
  choice: Choice;
}

/**
 * A comparison that is known: both heads, what it comes to, and each part.
 *
 * @internal
 */
export function Compared(props: Props) {
  const { comparison, isLastGood, isWhole, onShowAll, hrefOf, choice } = props;
  const { before, after } = comparison;
  const a = useComparedSide(before.id);
  const b = useComparedSide(after.id);
  return (
    <>
      <div className={styles.pair}>
        <SideHead
          side="a"
          execution={before}
          isLastGood={isLastGood}
          href={hrefOf(before.id)}
          choice={choice}
        />
        <SideHead
          side="b"
          execution={after}
          href={hrefOf(after.id)}
          choice={choice}
        />
      </div>
      <Summary comparison={comparison} later={b?.execution} />
      {before.id !== after.id && (
        <>
          <ComparedObjects
            comparison={comparison}
            a={a?.applied}
            b={b?.applied}
            isWhole={isWhole}
            onShowAll={onShowAll}
          />
          <div className={styles.pair}>
            <ComparedManifests comparison={comparison} />
            <ComparedTimes comparison={comparison} />
          </div>
          <div className={styles.pair}>
            <ComparedImages comparison={comparison} />
            <ComparedSettings comparison={comparison} />
          </div>
        </>
      )}
    </>
  );
}
