import { CelRule } from '../rules/own/CelRule';
import { isOneOf } from './expressions';

/** Keiko iam-manager. */
export const iamManager: CelRule[] = [
  {
    group: 'iammanager.keikoproj.io',
    kind: 'Iamrole',
    failed: isOneOf('status.state', [
      'Error',
      'PolicyNotAllowed',
      'RoleNameNotAvailable',
      'RolesMaxLimitReached',
    ]),
    successful: "at(object, 'status.state', '') == 'Ready'",
    message: "at(object, 'status.errorDescription', '')",
  },
];
