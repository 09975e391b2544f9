import { CelRule } from '../rules/own/CelRule';

const group = 'maistra.io';

/** OpenShift Service Mesh, version 2. */
export const serviceMesh: CelRule[] = [
  {
    group,
    kind: 'ServiceMeshControlPlane',
    failed:
      "reasonOf(object, 'Reconciled') in ['ReconcileError', 'InstallError', 'UpdateError', 'ValidationError', 'DependencyMissingError'] && isFalse(object, 'Reconciled')",
    successful: "isTrue(object, 'Reconciled') && isTrue(object, 'Ready')",
  },
  {
    group,
    kind: 'ServiceMeshMemberRoll',
    successful: "isTrue(object, 'Ready')",
  },
  {
    group,
    kind: 'ServiceMeshMember',
    successful: "isTrue(object, 'Ready')",
  },
];
