import { autoscalerWarnings } from './autoscalerWarnings';
import { configMapWarnings } from './configMapWarnings';
import { gracePeriodWarnings } from './gracePeriodWarnings';
import { SettingsInput, SettingsWarning } from './SettingsWarning';
import { deadlineWarnings, windowWarnings } from './timeoutWarnings';

/**
 * What is odd about a step's settings, given what it applies and, where it was
 * looked at, what there is. Never an error; the same is said once. Nothing for
 * a step that is not checked.
 *
 * Source: `semantics.md` section 5.
 *
 * @public
 */
export function settingsWarnings(input: SettingsInput): SettingsWarning[] {
  const { check, manifests } = input;
  if (check.mode === 'none') return [];
  const found = [
    ...windowWarnings(check),
    ...manifests.flatMap(manifest => deadlineWarnings(manifest, check)),
    ...gracePeriodWarnings(input),
    ...autoscalerWarnings(input),
    ...configMapWarnings(input),
  ];
  return [...new Map(found.map(each => [each.message, each])).values()];
}
