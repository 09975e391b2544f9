import {
  CelRule,
  HealthRule,
  HealthRules,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { compileCelRules } from '@object-status/backstage-plugin-kubernetes-object-status-engine/cel';
import { rulePack } from '@object-status/backstage-plugin-kubernetes-object-status-engine/rulePack';

/** What judges in place of the engine's own rules: what is configured, then what other plugins bring, then what is shipped. */
export function healthRulesOf(
  configured: CelRule[],
  added: HealthRule[],
): HealthRules {
  return HealthRules.of(
    compileCelRules(configured),
    added,
    compileCelRules(rulePack),
  );
}
