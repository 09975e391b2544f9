import { CelRule } from '../rules/own/CelRule';

/** One rule for several kinds of a group that report in the same way. */
export function forKinds(
  group: string,
  kinds: string[],
  rule: Omit<CelRule, 'group' | 'kind'>,
): CelRule[] {
  return kinds.map(kind => ({ group, kind, ...rule }));
}

/** One rule for the same kinds of several groups, for instance an old and a new one. */
export function forGroups(
  groups: string[],
  kinds: string[],
  rule: Omit<CelRule, 'group' | 'kind'>,
): CelRule[] {
  return groups.flatMap(group => forKinds(group, kinds, rule));
}
