import * as fc from 'fast-check';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { CauseCode } from './causeCodes';
import { diagnose } from './diagnose';
import { Evidence } from './Evidence';

const identity = {
  ...{ cluster: 'prod-eu', apiVersion: 'v1', kind: 'Pod' },
  ...{ namespace: 'shop', name: 'web-a' },
};

const statuses = ['Successful', 'InProgress', 'Failed', 'Paused', 'Unknown'];
const reasons = [
  ...['CrashLoopBackOff', 'ErrImagePull', 'NotReady', 'PodFailed', 'Evicted'],
  ...['Unschedulable', 'ContainerCreating', 'ReplicaFailure', 'JobActive'],
  ...['WaitingForPods', 'VolumePending', 'Terminating', 'SomethingNew'],
];
const kinds: Array<[apiVersion: string, kind: string]> = [
  ['v1', 'Pod'],
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'StatefulSet'],
  ['batch/v1', 'Job'],
  ['v1', 'PersistentVolumeClaim'],
  ['v1', 'Service'],
  ['apiregistration.k8s.io/v1', 'APIService'],
  ['acme.example/v1', 'Widget'],
];

/** A field that causes read, with whatever a cluster may have put there. */
const fields = fc.record(
  {
    nodeName: fc.jsonValue(),
    containers: fc.jsonValue(),
    volumes: fc.jsonValue(),
    conditions: fc.jsonValue(),
    containerStatuses: fc.oneof(
      fc.jsonValue(),
      fc.array(
        fc.record(
          {
            name: fc.constantFrom('web', ''),
            state: fc.record({ waiting: fc.jsonValue() }),
            lastState: fc.record({ terminated: fc.jsonValue() }),
            restartCount: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
      ),
    ),
  },
  { requiredKeys: [] },
);

// Whatever JSON is taken for an object here is what a cluster may send.
const anything = fc
  .oneof(
    fc.jsonValue(),
    fc.record(
      { metadata: fc.jsonValue(), spec: fields, status: fields },
      { requiredKeys: [] },
    ),
    fc.record({
      metadata: fc.record({ name: fc.string() }),
      spec: fields,
      status: fields,
    }),
  )
  .map(value => value as unknown as KubernetesObject);

const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    of: fc.constantFrom(...kinds),
    status: fc.constantFrom(...statuses),
    reason: fc.constantFrom(...reasons),
    params: fc.dictionary(
      fc.constantFrom('container', 'detail', 'pod', 'count'),
      fc.oneof(fc.string(), fc.integer()),
    ),
    object: fc.option(anything, { nil: undefined }),
    node: fc.option(anything, { nil: undefined }),
    limits: fc.option(fc.array(anything), { nil: undefined }),
    events: fc.option(
      fc.array(
        fc.record({
          type: fc.constantFrom('Normal' as const, 'Warning' as const),
          reason: fc.constantFrom('FailedMount', 'FailedCreate', 'Unhealthy'),
          message: fc.string(),
          count: fc.integer(),
        }),
      ),
      { nil: undefined },
    ),
  })
  .map(({ of: [apiVersion, kind], status, reason, params, ...seen }) => ({
    identity: { ...identity, apiVersion, kind },
    status: {
      status: status as Evidence['status']['status'],
      ...{ reason, params, message: 'as it says' },
    },
    ...seen,
  }));

describe('diagnose', () => {
  it('answers whatever it is given, and never without a cause', () => {
    fc.assert(
      fc.property(
        evidence,
        fc.array(evidence, { maxLength: 2 }),
        (of, children) => {
          const { causes, ruledOut } = diagnose({ ...of, children });
          expect(causes.length).toBeGreaterThan(0);
          const codes = causes.map(({ code }) => code);
          expect(new Set(codes).size).toBe(codes.length);
          expect(ruledOut.filter(({ code }) => codes.includes(code))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  type Seen = Pick<Evidence, 'identity'> & Partial<Evidence>;
  // For such an object `String` and `join` throw.
  const odd = [{ toString: 1 }];
  const event = (reason: string, message: string) => [
    { type: 'Warning' as const, reason, message, count: 1 },
  ];
  const pod = (spec: Record<string, unknown>, conditions: unknown[] = []) => ({
    identity,
    object: {
      ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web-a' } },
      spec: { containers: [{ name: 'web', ...spec }] },
      status: {
        conditions,
        containerStatuses: [{ name: 'web', state: { running: {} } }],
      },
    },
  });
  it.each<[string, string, Seen & { code: CauseCode }]>([
    [
      'a selector',
      'NoReadyEndpoints',
      {
        code: 'NoReadyEndpoints',
        identity: { ...identity, kind: 'Service' },
        object: {
          ...{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } },
          spec: { selector: { app: odd } },
        },
      },
    ],
    [
      'the port of a probe',
      'NotReady',
      {
        code: 'ProbeFailing',
        ...pod({ readinessProbe: { httpGet: { port: odd } } }),
        events: event('Unhealthy', 'Readiness probe failed: refused'),
      },
    ],
    [
      'the command of a probe',
      'NotReady',
      {
        code: 'ProbeFailing',
        ...pod({ readinessProbe: { exec: { command: [odd] } } }),
        events: event('Unhealthy', 'Readiness probe failed: refused'),
      },
    ],
    [
      'what a container requests',
      'Unschedulable',
      {
        code: 'Unschedulable',
        ...pod({ resources: { requests: { cpu: odd } } }, [
          {
            ...{ type: 'PodScheduled', status: 'False' },
            message: '0/1 nodes are available: 1 Insufficient cpu.',
          },
        ]),
      },
    ],
    [
      'the amounts of a quota',
      'NotReady',
      {
        code: 'StartupTooSlow',
        identity,
        limits: [
          {
            ...{ apiVersion: 'v1', kind: 'ResourceQuota' },
            metadata: { name: 'all' },
            ...{ status: { hard: { cpu: odd }, used: { cpu: odd } } },
          },
        ],
      },
    ],
  ])('reads %s that no cluster should send', (_, reason, given) => {
    const { code, ...seen } = given;
    const status = {
      ...{ status: 'Failed' as const, reason, params: {} },
      message: 'as it says',
    };
    const { causes } = diagnose({ ...seen, status });
    expect(causes.map(cause => cause.code)).toEqual([code]);
    expect(JSON.stringify(causes)).not.toMatch(/undefined|\[object/);
  });

  it('keeps what is reported where nothing tells why', () => {
    const status = { status: 'Failed' as const, reason: 'New', params: {} };
    const given = { identity, status: { ...status, message: 'out of luck' } };
    expect(diagnose(given)).toEqual({
      causes: [
        {
          code: 'NotKnown',
          object: identity,
          params: { reason: 'New', message: 'out of luck' },
        },
      ],
      ruledOut: [],
    });
  });
});
