import { CelRule } from '../rules/own/CelRule';

/** OpenShift Hive: clusters that are installed from outside. */
export const hive: CelRule[] = [
  {
    group: 'hive.openshift.io',
    kind: 'ClusterDeployment',
    paused:
      "isTrue(object, 'Hibernating') && at(object, 'spec.powerState', '') == 'Hibernating'",
    failed:
      "isTrue(object, 'ProvisionFailed') || isTrue(object, 'ProvisionStopped') || isFalse(object, 'RequirementsMet')",
    successful:
      "at(object, 'spec.installed', false) && !isFalse(object, 'Ready') && !isTrue(object, 'Unreachable')",
    note: 'Its controller sets spec.installed when the installer is done.',
  },
  {
    group: 'hive.openshift.io',
    kind: 'ClusterPool',
    failed: "isTrue(object, 'MissingDependencies')",
    successful:
      "at(object, 'status.ready', 0) + at(object, 'status.standby', 0) >= at(object, 'spec.size', 1) && size(at(object, 'status', {})) > 0",
  },
];
