import { HealthRule } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { KubernetesObjectStatusHealthRulesExtensionPoint } from '@object-status/backstage-plugin-kubernetes-object-status-node';

/** Health rules that other plugins add while the backend starts. */
export class RuleCollection
  implements KubernetesObjectStatusHealthRulesExtensionPoint
{
  readonly rules: HealthRule[] = [];

  addHealthRules(...rules: HealthRule[]): void {
    for (const rule of rules) {
      this.check(rule);
      this.rules.push(rule);
    }
  }

  private check({ name, group, kind }: HealthRule): void {
    if (name === '' || group === '' || kind === '') {
      throw new Error(
        `A health rule cannot be added: name, group and kind must not be empty (name "${name}", group "${group}", kind "${kind}").`,
      );
    }
    if (this.rules.some(known => known.name === name)) {
      throw new Error(
        `The health rule "${name}" cannot be added: another rule has its name; give it one of its own.`,
      );
    }
  }
}
