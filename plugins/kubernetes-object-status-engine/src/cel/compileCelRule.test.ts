import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { CelRule } from '../rules/own/CelRule';
import { compileCelRule } from './compileCelRule';

function judge(rule: Partial<CelRule>, fields: Record<string, unknown> = {}) {
  const object: KubernetesObject = {
    apiVersion: 'g/v1',
    kind: 'K',
    metadata: { name: 'it', generation: 2 },
    ...fields,
  };
  const compiled = compileCelRule({ group: 'g', kind: 'K', ...rule });
  return compiled.judge(object, { hasStatus: true });
}

describe('a rule in CEL', () => {
  it.each<[string, Partial<CelRule>, string]>([
    ['none is true', { failed: 'false', successful: 'false' }, 'InProgress'],
    ['no expression at all', {}, 'InProgress'],
    [
      'failed before successful',
      { failed: 'true', successful: 'true' },
      'Failed',
    ],
    [
      'inProgress before failed',
      { inProgress: 'true', failed: 'true' },
      'InProgress',
    ],
    [
      'unknown before inProgress',
      { unknown: 'true', inProgress: 'true' },
      'Unknown',
    ],
    ['paused before unknown', { paused: 'true', unknown: 'true' }, 'Paused'],
  ])('%s', (_, rule, status) => {
    expect(judge(rule)).toEqual({ status });
  });

  it.each([
    'status.replicas + 1 == spec.replicas',
    "isTrue(object, 'Ready')",
    "isTrue(status, 'Ready')",
    "!isTrue(object, 'Old') && !isFalse(object, 'Old')",
    "reasonOf(object, 'Ready') == 'AllGood'",
    "messageOf(object, 'Absent') == ''",
    "at(object, 'status.phase', 'none') == 'none'",
    "at(object, 'status.replicas', 0) == 2",
    "at(object, 'status.replicas', '') == ''",
    "status.conditions.map(c, c.type).join(',') == 'Ready,Old'",
    "status.conditions.filter(c, c.status == 'True').size() == 2",
    "'abc'.matches('^a.c$')",
    'status.ratio == 0.5',
  ])('holds: %s', expression => {
    const conditions = [
      { type: 'Ready', status: 'True', reason: 'AllGood' },
      { type: 'Old', status: 'True', observedGeneration: 1 },
    ];
    const status = { replicas: 2, ratio: 0.5, conditions };
    const fields = { spec: { replicas: 3 }, status };
    expect(judge({ successful: expression }, fields)).toEqual({
      status: 'Successful',
    });
  });
});
