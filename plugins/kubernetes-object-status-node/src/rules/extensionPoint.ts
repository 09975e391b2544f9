import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { HealthRule } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/**
 * Takes health rules of other plugins, written in TypeScript.
 *
 * They judge in place of the rules that are shipped; what
 * `kubernetesObjectStatus.rules` configures judges in place of both.
 *
 * @public
 */
export interface KubernetesObjectStatusHealthRulesExtensionPoint {
  /**
   * Adds rules. Of two for the same kind the one that was added first judges.
   *
   * @throws Error - a rule names no kind, or its name is taken; the start ends
   */
  addHealthRules(...rules: HealthRule[]): void;
}

/**
 * For a backend module of the plugin `kubernetes-object-status`.
 *
 * Source: `api.md` section 6.
 *
 * @public
 */
export const kubernetesObjectStatusHealthRulesExtensionPoint =
  createExtensionPoint<KubernetesObjectStatusHealthRulesExtensionPoint>({
    id: 'kubernetes-object-status.health-rules',
  });
