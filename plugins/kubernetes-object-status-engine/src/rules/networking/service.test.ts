import { anEndpointSlice, aService, ruleCases } from '../../testUtils';
import { service } from './service';

const pending = aService().loadBalancer();
const strict = { requireReadyEndpoints: true };

ruleCases(service, [
  ...['ClusterIP', 'NodePort', 'ExternalName'].map(type => ({
    name: `${type}: at once`,
    object: aService().type(type),
    expect: { status: 'Successful' as const, reason: 'Exists' },
  })),
  {
    name: 'headless: at once',
    object: aService().set('spec.clusterIP', 'None'),
    expect: { status: 'Successful', reason: 'Exists' },
  },
  {
    name: 'LoadBalancer without an address (scenario 13)',
    object: pending,
    expect: {
      status: 'InProgress',
      reason: 'LoadBalancerPending',
      cause: 'LoadBalancerPending',
      message: 'No address yet',
      columns: {
        type: 'LoadBalancer',
        clusterIp: '10.0.0.1',
        externalIp: 'pending',
        ports: '80/TCP',
      },
    },
  },
  {
    name: 'ports of which nobody can read the number or the protocol',
    object: aService().set('spec.ports', [
      { port: { toString: 1 } },
      { port: 53, protocol: 17 },
    ]),
    expect: { status: 'Successful', columns: { ports: '?/TCP, 53/TCP' } },
  },
  {
    name: 'LoadBalancer whose ingress has neither address nor name',
    object: aService().loadBalancer({}),
    expect: { status: 'InProgress' },
  },
  {
    name: 'LoadBalancer with an address',
    object: aService().loadBalancer({ ip: '192.0.2.1' }),
    expect: { status: 'Successful', columns: { externalIp: '192.0.2.1' } },
  },
  {
    name: 'LoadBalancer with a name',
    object: aService().loadBalancer({ hostname: 'lb.example.com' }),
    expect: { status: 'Successful', columns: { externalIp: 'lb.example.com' } },
  },
  {
    name: 'LoadBalancer with an address and no cluster IP (D19)',
    object: aService()
      .loadBalancer({ ip: '192.0.2.1' })
      .set('spec.clusterIP', undefined),
    expect: { status: 'Successful' },
  },
  {
    name: 'externalIPs count as addresses',
    object: pending.set('spec.externalIPs', ['192.0.2.7']),
    expect: { status: 'Successful', columns: { externalIp: '192.0.2.7' } },
  },
  {
    name: 'several addresses, and a type that is not set',
    object: aService()
      .set('spec.type', undefined)
      .set('spec.externalIPs', ['192.0.2.7', '192.0.2.8']),
    expect: {
      columns: { externalIp: '192.0.2.7, 192.0.2.8', type: 'ClusterIP' },
    },
  },
  {
    name: 'requireLoadBalancerAddress off',
    check: { requireLoadBalancerAddress: false },
    object: pending,
    expect: { status: 'Successful' },
  },
  {
    name: 'no ready endpoint is fine by default (D28), and its slices never count',
    object: aService(),
    beside: [anEndpointSlice(false).of(aService())],
    expect: { status: 'Successful', warnings: [] },
    rows: {
      'EndpointSlice web-1': { counted: false, notCounted: 'ExplainsOwner' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'requireReadyEndpoints: none is ready',
    check: strict,
    object: aService(),
    beside: [anEndpointSlice(false).of(aService())],
    expect: {
      status: 'InProgress',
      reason: 'NoReadyEndpoints',
      cause: 'NoReadyEndpoints',
      message: 'No ready pod behind it',
    },
    rows: { 'EndpointSlice web-1': { counted: true } },
  },
  {
    name: 'requireReadyEndpoints: no slice at all',
    check: strict,
    object: aService(),
    expect: { status: 'InProgress', reason: 'NoReadyEndpoints' },
  },
  {
    name: 'requireReadyEndpoints: one is ready, and another slice is not needed',
    check: strict,
    object: aService(),
    beside: [
      anEndpointSlice(true).of(aService()),
      anEndpointSlice(false).named('web-2').of(aService()),
    ],
    expect: { status: 'Successful' },
    rows: {
      'EndpointSlice web-1': { counted: true, status: 'Successful' },
      'EndpointSlice web-2': { counted: false },
    },
    aggregate: 'Successful',
  },
  {
    name: 'requireReadyEndpoints: readiness that nobody reports counts as ready',
    check: strict,
    object: aService(),
    beside: [anEndpointSlice(undefined).of(aService())],
    expect: { status: 'Successful' },
  },
  {
    name: 'requireReadyEndpoints: without a selector nothing is asked for',
    check: strict,
    object: aService().set('spec.selector', {}),
    expect: { status: 'Successful' },
  },
  {
    name: 'requireReadyEndpoints: slices that may not be listed',
    check: strict,
    lists: { EndpointSlice: 'Forbidden' },
    object: aService(),
    expect: {
      status: 'Successful',
      warnings: ['ChildrenNotVisible'],
      warned: [
        'its endpoint slices may not be listed: judged by its own status',
      ],
    },
  },
]);
