import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { sapServices } from './sapServices';

for (const kind of ['ServiceInstance', 'ServiceBinding']) {
  celRuleCases(sapServices, 'services.cloud.sap.com', kind, [
    [
      'made',
      says('Succeeded True Created', 'Ready True Provisioned'),
      'Successful',
    ],
    [
      'being made',
      says('Succeeded False CreateInProgress', 'Ready False'),
      'InProgress',
    ],
    [
      'made, but not ready',
      says('Succeeded True', 'Ready False'),
      'InProgress',
    ],
    [
      'its update failed, the old state serves on',
      {
        status: {
          ready: 'True',
          conditions: conditions(
            'Succeeded False UpdateFailed',
            'Failed True UpdateFailed',
          ),
        },
      },
      'Failed',
    ],
  ]);
}
