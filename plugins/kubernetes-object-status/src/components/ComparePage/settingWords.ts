import { Texts } from '../../hooks/useTexts';
import { compareTexts } from '../../texts/compare';
import { valueText } from '../../views/differences';

type SettingName = keyof typeof compareTexts.name;
const names = Object.keys(compareTexts.name) as SettingName[];

/** A setting of the check as the step's form calls it. @internal */
export function settingName(setting: string, { t }: Texts): string {
  const known = names.find(name => name === setting);
  return known === undefined ? setting : t(`compare.name.${known}`);
}

/** Its value, of times with their unit. @internal */
export function settingValue(
  setting: string,
  value: unknown,
  { t, duration }: Texts,
): string {
  const isTime = setting.endsWith('Seconds');
  if (isTime && typeof value === 'number') return duration(value * 1_000);
  if (isTime && value === null) return t('compare.unlimited');
  return valueText(value) ?? t('compare.absent');
}
