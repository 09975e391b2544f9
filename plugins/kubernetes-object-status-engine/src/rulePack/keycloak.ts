import { CelRule } from '../rules/own/CelRule';

/** Keycloak. */
export const keycloak: CelRule[] = [
  {
    group: 'k8s.keycloak.org',
    kind: 'Keycloak',
    inProgress:
      "isTrue(object, 'RollingUpdate') && !isTrue(object, 'HasErrors')",
    failed: "isTrue(object, 'HasErrors')",
    successful: "isTrue(object, 'Ready')",
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group: 'k8s.keycloak.org',
    kind: 'KeycloakRealmImport',
    failed: "isTrue(object, 'HasErrors')",
    successful: "isTrue(object, 'Done')",
    children: [
      { apiVersion: 'batch/v1', kind: 'Job' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
