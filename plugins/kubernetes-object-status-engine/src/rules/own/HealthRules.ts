import { digest } from '../../kubernetes/digest';
import { groupOf } from '../../kubernetes/identity';
import { HealthRule } from './HealthRule';

function groupMatches(pattern: string, group: string): boolean {
  return pattern.startsWith('*.')
    ? group.endsWith(pattern.slice(1))
    : pattern === group;
}

function matches(rule: HealthRule, group: string, kind: string): boolean {
  if (rule.kind !== '*' && rule.kind !== kind) return false;
  return groupMatches(rule.group, group);
}

/** How closely a rule names a kind: its name before its group, an exact group before a pattern. */
function closeness({ group, kind }: HealthRule): number {
  return (kind === '*' ? 0 : 2) + (group.startsWith('*.') ? 0 : 1);
}

/**
 * The rules that judge in place of the engine's own.
 *
 * They come in sets, the strongest first (configuration, then other plugins,
 * then what is shipped): the first set that has a rule for a kind decides, and
 * within a set the rule that names the kind most closely.
 *
 * @public
 */
export class HealthRules {
  static readonly none = new HealthRules([]);

  static of(...sets: HealthRule[][]): HealthRules {
    return new HealthRules(sets);
  }

  /** Another one whenever a rule, its version or the order of the sets changes. */
  readonly digest: string;
  private readonly found = new Map<string, HealthRule | undefined>();

  private constructor(private readonly sets: HealthRule[][]) {
    this.digest = digest(
      sets.map(set =>
        set.map(({ name, group, kind, version }) => [
          name,
          group,
          kind,
          version,
        ]),
      ),
    );
  }

  /** The rule for a kind; `undefined` where the engine's own one judges. */
  find(apiVersion: string, kind: string): HealthRule | undefined {
    const group = groupOf(apiVersion);
    const key = `${group}/${kind}`;
    if (!this.found.has(key)) this.found.set(key, this.search(group, kind));
    return this.found.get(key);
  }

  private search(group: string, kind: string): HealthRule | undefined {
    for (const set of this.sets) {
      const [closest] = set
        .filter(rule => matches(rule, group, kind))
        .sort((a, b) => closeness(b) - closeness(a));
      if (closest) return closest;
    }
    return undefined;
  }
}
