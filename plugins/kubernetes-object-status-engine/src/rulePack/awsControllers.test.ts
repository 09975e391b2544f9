import { celRuleCases, says } from '../testUtils/celRuleCases';
import { awsControllers } from './awsControllers';

for (const [group, kind] of [
  ['s3.services.k8s.aws', 'Bucket'],
  ['rds.services.k8s.aws', 'DBInstance'],
]) {
  celRuleCases(awsControllers, group, kind, [
    ['in step', says('ACK.ResourceSynced True', 'Ready True'), 'Successful'],
    [
      'in step, of a controller without Ready',
      says('ACK.ResourceSynced True'),
      'Successful',
    ],
    [
      'being created',
      says('ACK.ResourceSynced False', 'Ready False'),
      'InProgress',
    ],
    [
      'tried again',
      says('ACK.ResourceSynced False', 'ACK.Recoverable True'),
      'InProgress',
    ],
    [
      'refused for good',
      says('ACK.ResourceSynced True', 'ACK.Terminal True'),
      'Failed',
    ],
  ]);
}

celRuleCases(awsControllers, 'services.k8s.aws', 'AdoptedResource', [
  ['adopted', says('ACK.Adopted True'), 'Successful'],
  ['not adopted yet', says('ACK.Adopted False'), 'InProgress'],
]);
