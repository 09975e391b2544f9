import { isResourcePermission } from '@backstage/plugin-permission-common';
import { kubernetesObjectStatusPermissions } from './permissions';

describe('permissions', () => {
  it('has every permission of the contract, conditional ones with a resource type', () => {
    const table = kubernetesObjectStatusPermissions.map(permission => [
      permission.name.replace('kubernetes-object-status.', ''),
      permission.attributes.action,
      isResourcePermission(permission)
        ? permission.resourceType.replace('kubernetes-object-status-', '')
        : 'none',
    ]);

    expect(table).toEqual([
      ['execution.read', 'read', 'execution'],
      ['execution.create', 'create', 'execution'],
      ['execution.cancel', 'update', 'execution'],
      ['process.read', 'read', 'process'],
      ['process.update', 'update', 'process'],
      ['release.create', 'create', 'release'],
      ['release.deploy', 'create', 'release'],
      ['evidence.read', 'read', 'none'],
      ['report.read', 'read', 'none'],
      ['cluster.read', 'read', 'none'],
    ]);
  });
});
