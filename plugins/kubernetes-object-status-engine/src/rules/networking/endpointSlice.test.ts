import { anEndpointSlice, ruleCases } from '../../testUtils';
import { endpointSlice } from './endpointSlice';

ruleCases(endpointSlice, [
  {
    name: 'a ready endpoint',
    object: anEndpointSlice(true, false, undefined).set('ports', [
      { port: 8080 },
    ]),
    expect: {
      status: 'Successful',
      reason: 'Exists',
      columns: { readyEndpoints: '2/3', ports: '8080/TCP' },
    },
  },
  {
    name: 'none',
    object: anEndpointSlice(false),
    expect: { status: 'InProgress', reason: 'NoReadyEndpoints' },
  },
]);
