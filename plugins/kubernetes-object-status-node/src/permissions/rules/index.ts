import { inClusterRules } from './inCluster';
import { inEnvironmentRules } from './inEnvironment';
import { inNamespaceRules } from './inNamespace';
import { isEntityOwnerRules } from './isEntityOwner';

/** The rules of executions. @public */
export const executionRules = {
  isEntityOwner: isEntityOwnerRules.execution,
  inEnvironment: inEnvironmentRules.execution,
  inCluster: inClusterRules.execution,
  inNamespace: inNamespaceRules.execution,
};

/** The rules of processes. @public */
export const processRules = {
  isEntityOwner: isEntityOwnerRules.process,
  inEnvironment: inEnvironmentRules.process,
  inCluster: inClusterRules.process,
  inNamespace: inNamespaceRules.process,
};

/** The rules of releases. @public */
export const releaseRules = {
  isEntityOwner: isEntityOwnerRules.release,
  inEnvironment: inEnvironmentRules.release,
  inCluster: inClusterRules.release,
  inNamespace: inNamespaceRules.release,
};
