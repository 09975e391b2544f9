import { CelRule } from '../rules/own/CelRule';

const group = 'k8s.keycloak.org';

const holds = (type: string) =>
  `at(object, 'status.conditions', []).exists(c, at(c, 'type', '') == '${type}' && (at(c, 'status', '') == 'True' || at(c, 'status', false)))`;

const note =
  'The first versions of the operator write booleans where its later ones write True and False.';

/** Keycloak operator. */
export const keycloak: CelRule[] = [
  {
    group,
    kind: 'Keycloak',
    inProgress: `${holds('RollingUpdate')} && !${holds('HasErrors')}`,
    failed: holds('HasErrors'),
    successful: holds('Ready'),
    note,
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group,
    kind: 'KeycloakRealmImport',
    failed: holds('HasErrors'),
    successful: holds('Done'),
    note,
    children: [
      { apiVersion: 'batch/v1', kind: 'Job' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
