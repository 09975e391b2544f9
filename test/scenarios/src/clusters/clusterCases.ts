import { aDeployment, Manifest } from '@object-status/test-control-plane';
import { ClusterCase, ExpectedRow } from './ClusterCase';

const configMap: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'web-config' },
  data: { LOG_LEVEL: 'info' },
};

const nobodyListens =
  /Cluster down at https:\/\/127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\); check its address/;
const isNotTrusted =
  /Cluster wrong-ca at https:\/\/127\.0\.0\.1:\d+ was not trusted \([A-Z_]+\): its certificate is not of the configured CA; check its CA/;
const isNotAccepted =
  /Cluster expired-token refused to .+ \(401: Unauthorized\); renew its token/;

const good = { good: { state: 'UpToDate' } };
const restricted = { restricted: { state: 'UpToDate' } };
const down = { down: { state: 'NoAnswer', message: nobodyListens } };

const successful = { status: 'Successful' };
const stale: ExpectedRow = {
  kind: 'Deployment',
  status: 'Unknown',
  reason: 'Stale',
  cause: 'ClusterUnreachable',
};

/** A cluster that does not answer: whatever is there, nothing of it is proven. */
const unseen = {
  manifests: [aDeployment()],
  // All that it takes to see a cluster that answers.
  timeoutSeconds: 8,
};
const inconclusive = {
  exitCode: 6,
  outcome: 'Inconclusive',
  verified: false,
  cause: 'ClusterUnreachable',
  rows: [stale],
};

/** Every way in which a cluster can be seen; a new one is a row. */
export const clusterCases: ClusterCase[] = [
  {
    ...unseen,
    name: 'a port on which nobody listens',
    clusters: ['down'],
    then: { ...inconclusive, why: nobodyListens },
    health: down,
  },
  {
    ...unseen,
    name: 'a server whose certificate another CA has signed',
    clusters: ['wrong-ca'],
    then: { ...inconclusive, why: isNotTrusted },
    health: { 'wrong-ca': { state: 'NoAnswer', message: isNotTrusted } },
  },
  {
    ...unseen,
    name: 'a server that does not accept the token any more',
    clusters: ['expired-token'],
    then: { ...inconclusive, why: isNotAccepted },
    health: { 'expired-token': { state: 'NoAnswer', message: isNotAccepted } },
  },
  {
    ...unseen,
    name: 'two clusters, one of them good and one down',
    clusters: ['good', 'down'],
    then: { ...inconclusive, why: nobodyListens },
    health: { ...good, ...down },
  },
  {
    name: 'a cluster that refuses the applied kind',
    clusters: ['restricted'],
    unreadable: 'deployments',
    manifests: [aDeployment()],
    timeoutSeconds: 8,
    then: {
      exitCode: 6,
      outcome: 'Inconclusive',
      verified: false,
      cause: 'NotPermitted',
      rows: [
        {
          kind: 'Deployment',
          status: 'Unknown',
          reason: 'Forbidden',
          cause: 'NotPermitted',
        },
      ],
      why: /Cluster restricted refused to list deployments in \S+ \(403: .+\); grant list deployments in \S+/,
    },
    health: restricted,
  },
  {
    name: 'a cluster that refuses the Pods: the Deployment itself decides',
    clusters: ['restricted'],
    unreadable: 'pods',
    manifests: [aDeployment()],
    timeoutSeconds: 60,
    then: {
      exitCode: 0,
      outcome: 'Successful',
      verified: true,
      rows: [
        {
          ...successful,
          kind: 'Deployment',
          reason: 'RolloutComplete',
          warnings: ['ChildrenNotVisible'],
        },
      ],
      says: [/its pods may not be listed: judged by its own status/],
      why: /Cluster restricted refused to list pods in \S+ \(403: .+\); grant list pods in \S+/,
    },
    health: restricted,
  },
  {
    name: 'a cluster that refuses an applied ConfigMap, which is done once it exists',
    clusters: ['restricted'],
    unreadable: 'configmaps',
    manifests: [aDeployment(), configMap],
    timeoutSeconds: 60,
    then: {
      exitCode: 0,
      outcome: 'Successful',
      verified: false,
      rows: [
        { ...successful, kind: 'Deployment', reason: 'RolloutComplete' },
        {
          kind: 'ConfigMap',
          status: 'Successful',
          reason: 'NotPermitted',
          verified: false,
          warnings: ['NotPermitted'],
        },
      ],
      says: [/ConfigMap web-config is not verified/],
      why: /Cluster restricted refused to list configmaps in \S+ \(403: .+\); grant list configmaps in \S+/,
    },
    health: restricted,
  },
  {
    name: 'a cluster that permits what the documented roles name',
    clusters: ['restricted'],
    manifests: [aDeployment(), configMap],
    timeoutSeconds: 60,
    then: {
      exitCode: 0,
      outcome: 'Successful',
      verified: true,
      rows: [
        { ...successful, kind: 'Deployment', reason: 'RolloutComplete' },
        { ...successful, kind: 'ConfigMap', reason: 'Exists' },
      ],
      says: [/^Successful/],
    },
    health: restricted,
  },
  {
    name: 'a good cluster, beside those that are in trouble',
    clusters: ['good'],
    manifests: [aDeployment(), configMap],
    timeoutSeconds: 60,
    then: {
      exitCode: 0,
      outcome: 'Successful',
      verified: true,
      rows: [
        { ...successful, kind: 'Deployment', reason: 'RolloutComplete' },
        { ...successful, kind: 'ConfigMap', reason: 'Exists' },
      ],
      says: [/^Successful/],
    },
    health: { ...good, ...down },
  },
];
