import { pairSteps } from './compareTiming';

/** A step with the settings of its check. @public */
export interface StepSettings {
  number: number;
  name: string;
  settings: Record<string, unknown>;
}

/** A setting of a check that differs; absent on the side without it. @public */
export interface SettingChange {
  step: number;
  stepName: string;
  setting: string;
  before?: unknown;
  after?: unknown;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Which settings of the check differ, for steps that both executions have: of
 * a step that came or went there is nothing to compare with.
 *
 * @public
 */
export function compareSettings(
  before: StepSettings[],
  after: StepSettings[],
): SettingChange[] {
  return pairSteps(before, after).flatMap(pair => {
    const { before: was, after: is } = pair;
    if (!was || !is) return [];
    const names = new Set([
      ...Object.keys(is.settings),
      ...Object.keys(was.settings),
    ]);
    return [...names]
      .filter(name => !isSame(was.settings[name], is.settings[name]))
      .map(setting => ({
        step: is.number,
        stepName: is.name,
        setting,
        ...(was.settings[setting] !== undefined && {
          before: was.settings[setting],
        }),
        ...(is.settings[setting] !== undefined && {
          after: is.settings[setting],
        }),
      }));
  });
}
