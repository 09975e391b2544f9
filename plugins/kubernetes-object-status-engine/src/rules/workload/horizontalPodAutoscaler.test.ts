import {
  anAutoscaler,
  judgeCases,
  ObjectBuilder,
  ruleCases,
  tellStory,
} from '../../testUtils';
import { horizontalPodAutoscaler } from './horizontalPodAutoscaler';

const web = anAutoscaler();
const withoutMetrics = web
  .set('status.currentMetrics', undefined)
  .condition('ScalingActive', 'False', {
    reason: 'FailedGetResourceMetric',
    message: 'no metrics returned from resource metrics API',
    lastTransitionTime: '2026-01-01T00:00:00Z',
  });

/** The same in version 1: conditions in an annotation. */
function inVersion1(conditions: unknown) {
  return anAutoscaler()
    .set('apiVersion', 'autoscaling/v1')
    .set('metadata.annotations', {
      'autoscaling.alpha.kubernetes.io/conditions':
        typeof conditions === 'string'
          ? conditions
          : JSON.stringify(conditions),
    })
    .set('spec', { maxReplicas: 5, targetCPUUtilizationPercentage: 70 })
    .set('status', { currentReplicas: 2, currentCPUUtilizationPercentage: 45 });
}

ruleCases(horizontalPodAutoscaler, [
  {
    name: 'it exists',
    object: web,
    expect: {
      status: 'Successful',
      reason: 'Exists',
      warnings: [],
      columns: { replicas: 2, min: 2, max: 5, targets: 'cpu: 45%/70%' },
    },
    aggregate: 'Successful',
    verified: true,
    wakeAt: 'none',
  },
  {
    name: 'nothing was written yet',
    object: web.set('status', undefined).set('spec.minReplicas', undefined),
    expect: {
      status: 'Successful',
      warnings: [],
      columns: { min: 1, targets: 'cpu: unknown/70%' },
    },
  },
  ...['FailedGetScale', 'FailedUpdateScale'].map(reason => ({
    name: `${reason}: a warning at once (D17)`,
    object: web.condition('AbleToScale', 'False', { reason }),
    expect: { status: 'Successful' as const, warnings: ['ScaleTargetError'] },
    aggregate: 'Successful' as const,
  })),
  ...[
    ['InvalidSelector', 'ScaleTargetError'],
    ['InvalidMetricSourceType', 'MetricUnavailable'],
  ].map(([reason, warning]) => ({
    name: `${reason}: a warning at once (D17)`,
    object: web.condition('ScalingActive', 'False', { reason }),
    expect: { status: 'Successful' as const, warnings: [warning] },
    wakeAt: 'none' as const,
  })),
  {
    name: 'scaled to 0 by hand: nothing ails it, however long',
    looks: [0, 600].map(at => ({
      at,
      objects: [
        web.condition('ScalingActive', 'False', { reason: 'ScalingDisabled' }),
      ],
      expect: { status: 'Successful', warnings: [] },
      wakeAt: 'none',
    })),
  },
  {
    name: 'metrics that cannot be read are a warning after 30 s, and never a failure',
    looks: [
      {
        at: 2,
        objects: [withoutMetrics],
        expect: { status: 'Successful', warnings: [] },
        wakeAt: 32,
      },
      { at: 31.999, objects: [withoutMetrics], expect: { warnings: [] } },
      {
        at: 32,
        objects: [withoutMetrics],
        expect: { status: 'Successful', warnings: ['MetricUnavailable'] },
        aggregate: 'Successful',
        wakeAt: 'none',
      },
      { at: 33, objects: [web], expect: { warnings: [] } },
      {
        at: 40,
        objects: [withoutMetrics],
        expect: { warnings: [] },
        wakeAt: 70,
      },
    ],
  },
  {
    name: 'without memory that runs from its own time',
    evaluate: { now: '2026-01-01T00:00:30Z' },
    object: withoutMetrics,
    expect: { status: 'Successful', warnings: ['MetricUnavailable'] },
  },
  {
    name: 'without memory, and not long enough',
    evaluate: { now: '2026-01-01T00:00:29Z' },
    object: withoutMetrics,
    expect: { status: 'Successful', warnings: [] },
    wakeAt: 'none',
  },
]);

describe('what it measures', () => {
  const metric = (type: string, source: Record<string, unknown>) => ({
    type,
    [type.charAt(0).toLowerCase() + type.slice(1)]: source,
  });
  judgeCases([
    {
      name: 'several metrics, each with its own unit',
      object: web
        .set('spec.metrics', [
          metric('Pods', {
            metric: { name: 'rps' },
            target: { averageValue: '100' },
          }),
          metric('Object', {
            metric: { name: 'queue' },
            target: { value: 30 },
          }),
          metric('ContainerResource', {
            name: 'memory',
            target: { averageUtilization: 80 },
          }),
        ])
        .set('status.currentMetrics', [
          metric('Object', { metric: { name: 'rps' }, current: { value: 1 } }),
          metric('Pods', {
            metric: { name: 'rps' },
            current: { averageValue: '12' },
          }),
        ]),
      expect: {
        columns: {
          targets: 'rps: 12/100, queue: unknown/30, memory: unknown/80%',
        },
      },
    },
  ]);
});

describe('version 1', () => {
  judgeCases([
    {
      name: 'has its conditions in an annotation',
      object: inVersion1([
        { type: 'AbleToScale', status: 'False', reason: 'FailedGetScale' },
      ]),
      expect: {
        status: 'Successful',
        warnings: ['ScaleTargetError'],
        columns: { min: 1, targets: 'cpu: 45%/70%' },
      },
    },
    {
      name: 'all is well',
      object: inVersion1([{ type: 'AbleToScale', status: 'True' }]),
      expect: { status: 'Successful', warnings: [] },
    },
    {
      name: 'a metric that has no name',
      object: anAutoscaler().set('spec.metrics', [{ type: 'Resource' }]),
      expect: { columns: { targets: 'unknown: unknown/unknown' } },
    },
    {
      name: 'has no metric yet, and no status',
      object: inVersion1([]).set('status', undefined),
      expect: {
        status: 'Successful',
        columns: { targets: 'cpu: unknown/70%' },
      },
    },
    {
      name: 'its annotation says nothing where there are conditions',
      object: inVersion1([{ type: 'AbleToScale', status: 'False' }]).condition(
        'AbleToScale',
        'True',
      ),
      expect: { status: 'Successful', warnings: [] },
    },
    ...['{', '{}', '[null, 1]', 'null'].map(json => ({
      name: `an annotation that says nothing: ${json}`,
      object: inVersion1(json),
      expect: { status: 'Successful' as const, warnings: [] },
    })),
  ]);
});

describe('what a warning says', () => {
  const warningsOf = (autoscaler: ObjectBuilder) =>
    tellStory([{ at: 0, objects: [autoscaler] }], {}).judgements[0].objects[0]
      .warnings;

  it.each([
    ['InvalidSelector', 'it cannot find the pods it scales: InvalidSelector'],
    [
      'InvalidMetricSourceType',
      'it cannot read its metrics: InvalidMetricSourceType',
    ],
  ])('names what it cannot do: %s', (reason, message) => {
    const [found] = warningsOf(
      web.condition('ScalingActive', 'False', { reason }),
    );
    expect(found.message).toBe(message);
  });

  it('is the message of the condition', () => {
    const reason = 'FailedGetScale';
    const message = 'deployments/scale.apps "web" not found';
    const found = warningsOf(
      web.condition('AbleToScale', 'False', { reason, message }),
    );
    expect(found).toEqual([
      {
        code: 'ScaleTargetError',
        params: { reason, detail: message },
        message: `it cannot scale its target: ${message}`,
      },
    ]);
  });

  it.each([
    ['FailedGetScale', { reason: 'FailedGetScale', message: '' }],
    ['AbleToScale', {}],
  ])('is %s where that says no more', (detail, given) => {
    const [found] = warningsOf(web.condition('AbleToScale', 'False', given));
    expect(found.message).toBe(`it cannot scale its target: ${detail}`);
  });
});
