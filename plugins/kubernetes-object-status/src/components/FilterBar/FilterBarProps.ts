import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { RefObject } from 'react';
import { ChangePanel } from '../../hooks/usePanelState';
import { ObjectFilter } from '../../views/objectFilter';
import { ObjectsView } from '../../views/objectTables';

/** @internal */
export interface FilterBarProps {
  filter: ObjectFilter;
  view: ObjectsView;
  onChange: ChangePanel;
  onClear: () => void;
  /** Of all steps, whatever the filter says. */
  rows: ObjectRow[];
  /** Of all steps, those that the filter keeps. */
  matched: ObjectRow[];
  folding: {
    hasBranches: boolean;
    areAllFolded: boolean;
    setAllOpen: (isOpen: boolean) => void;
  };
  isNarrow: boolean;
  searchRef: RefObject<HTMLDivElement>;
}
