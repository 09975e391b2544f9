import { CelRule } from '../rules/own/CelRule';

/**
 * Rules of kinds whose controller writes `Ready` False only for what is wrong,
 * and Unknown or nothing for what is on its way.
 */
export function readyOrFailed(
  group: string,
  kinds: string[],
  also: Partial<CelRule> = {},
): CelRule[] {
  return kinds.map(kind => ({
    group,
    kind,
    failed: "isFalse(object, 'Ready')",
    successful: "isTrue(object, 'Ready')",
    ...also,
  }));
}

/**
 * Rules of kinds whose controller writes `Ready` False for what is on its way
 * too: only the reasons that are named are failures.
 */
export function readyUnlessReason(
  group: string,
  kinds: string[],
  reasons: string[],
  also: Partial<CelRule> = {},
): CelRule[] {
  const list = reasons.map(reason => `'${reason}'`).join(', ');
  return kinds.map(kind => ({
    group,
    kind,
    failed: `isFalse(object, 'Ready') && reasonOf(object, 'Ready') in [${list}]`,
    successful: "isTrue(object, 'Ready')",
    ...also,
  }));
}
