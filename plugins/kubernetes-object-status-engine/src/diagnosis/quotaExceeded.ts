import { CauseRule } from './Diagnosis';
import { record, scalarText } from '../kubernetes/fields';
import { Evidence } from './Evidence';
import { quantity } from './reading/quantity';
import { detailOfRefusal, refusalFor } from './reading/refusal';
import { known, saying } from './reading/reasons';

/** `a=1,b=2` as names and amounts. */
function amounts(list: string): Array<[name: string, amount: string]> {
  return list.split(',').map(each => {
    const [name = '', amount = ''] = each.trim().split('=');
    return [name, amount];
  });
}

/** `exceeded quota: NAME, requested: A, used: B, limited: C`. */
function exceeded(message: string): Record<string, string> {
  const found =
    /exceeded quota: ([^,]+), requested: (.+?), used: (.+?), limited: (.+)$/.exec(
      message,
    );
  if (!found) return {};
  const [, quota, ...lists] = found;
  const [requested, used, limited] = lists.map(amounts);
  if (requested.length > 1) {
    const resources = requested.map(([name]) => name).join(', ');
    const [asked, taken, most] = lists;
    return { quota, resources, asked, taken, most };
  }
  const [[resource, needed]] = requested;
  return {
    ...{ quota, resource, requested: needed },
    ...{ used: used[0][1], limited: limited[0][1] },
  };
}

/** `failed quota: NAME: must specify limits.cpu for: web; ...`. */
function unspecified(message: string): Record<string, string> {
  const found = /failed quota: ([^:]+): must specify (.+)$/.exec(message);
  return found ? { quota: found[1], mustSpecify: found[2] } : {};
}

/** Every quota of its namespace, where none is used up. */
function roomIn({ limits = [] }: Evidence): string | undefined {
  const quotas = limits.filter(({ kind }) => kind === 'ResourceQuota');
  const lines = quotas.flatMap(quota => {
    const hard = record(quota, 'status.hard') ?? {};
    const used = record(quota, 'status.used') ?? {};
    return Object.keys(hard).map(name => ({
      text: `${name} ${scalarText(used[name])} of ${scalarText(hard[name])}`,
      isFree: quantity(used[name]) < quantity(hard[name]),
    }));
  });
  const isFree = lines.length > 0 && lines.every(line => line.isFree);
  return isFree ? lines.map(({ text }) => text).join(', ') : undefined;
}

/** A ResourceQuota of the namespace leaves no room. */
export const quotaExceeded: CauseRule = {
  code: 'QuotaExceeded',
  find(evidence) {
    const message = refusalFor(evidence, 'QuotaExceeded');
    if (message === undefined) return undefined;
    const detail = detailOfRefusal(message);
    const read = { ...exceeded(message), ...unspecified(message) };
    return { params: known({ ...read, detail: saying(detail) }) };
  },
  ruleOut(evidence) {
    const room = roomIn(evidence);
    return room === undefined ? undefined : { room };
  },
};
