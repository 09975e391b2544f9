import {
  ObjectDetail,
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Polled } from '../../hooks/PollingLoop';
import { ShownObject } from '../../hooks/useObjectDetail';
import { DrawerAddress } from './useDrawerAddress';

/** What a drawer is drawn from. @internal */
export interface DrawerProps {
  shown: ShownObject;
  address: DrawerAddress;
  /** All of the step. */
  rows: readonly ObjectRow[];
  /** Of the object; absent before it is known, and where it has gone. */
  row: ObjectRow | undefined;
  polled: Polled<ObjectDetail>;
  /** Absent where the execution has no such step. */
  step: StepExecution | undefined;
  isRunning: boolean;
}

/** What a tab is drawn from. @internal */
export interface TabProps extends DrawerProps {
  row: ObjectRow;
  detail: ObjectDetail;
}
