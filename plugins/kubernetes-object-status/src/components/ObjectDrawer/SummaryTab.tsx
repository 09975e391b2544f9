import { useTexts } from '../../hooks/useTexts';
import { WarningList } from '../WarningList';
import { CauseNote } from './CauseNote';
import { Conditions } from './Conditions';
import { Containers } from './Containers';
import { TabProps } from './DrawerProps';
import { Facts } from './Facts';
import { HowItWent } from './HowItWent';
import { Moments } from './Moments';
import { Owners } from './Owners';
import styles from './ObjectDrawer.module.css';

/**
 * How the object was and is, why, and how it came to that.
 *
 * @internal
 */
export function SummaryTab(props: TabProps) {
  const { detail, row } = props;
  const { t } = useTexts();
  // Then and now are never mixed: all of it is from one moment, which is said.
  const isOfEnd = detail.ended !== undefined;
  const moment = detail.ended ?? detail.now;
  const asOf = t(isOfEnd ? 'drawer.asOfEnd' : 'drawer.asOfNow');
  return (
    <div className={styles.summary}>
      <Moments {...props} />
      <CauseNote row={row} />
      {row.warnings.length > 0 && (
        <WarningList warnings={row.warnings.map(warning => ({ warning }))} />
      )}
      <HowItWent {...props} />
      {moment && moment.containers.length > 0 && (
        <Containers containers={moment.containers} asOf={asOf} />
      )}
      {moment && moment.conditions.length > 0 && (
        <Conditions conditions={moment.conditions} asOf={asOf} />
      )}
      <Owners {...props} />
      <Facts {...props} />
    </div>
  );
}
