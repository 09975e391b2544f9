import { KindDefinition } from '../../kinds/KindDefinition';
import { age, Column, name } from './Column';
import { otherColumns } from './otherColumns';
import { workloadColumns } from './workloadColumns';

/** The columns of a kind; name and age for those that have no others. @internal */
export function columnsOf({ kind }: KindDefinition): Column[] {
  return workloadColumns[kind] ?? otherColumns[kind] ?? [name, age];
}
