import { anEndpointSlice, ruleCases } from '../../testUtils';
import { endpointSlice } from './endpointSlice';

ruleCases(endpointSlice, [
  {
    name: 'a ready endpoint',
    object: anEndpointSlice(true, false, undefined).set('ports', [
      { port: 8080 },
      { port: 53, protocol: 'UDP' },
    ]),
    expect: {
      status: 'Successful',
      reason: 'Exists',
      columns: { readyEndpoints: '2/3', ports: '8080/TCP, 53/UDP' },
    },
  },
  {
    name: 'none',
    object: anEndpointSlice(false),
    expect: { status: 'InProgress', reason: 'NoReadyEndpoints' },
  },
]);
