import { CelRule } from '../rules/own/CelRule';
import { byAnsible } from './expressions';
import { forKinds } from './forKinds';

/** Operators built with Ansible: Kiali, AWX. */
export const ansible: CelRule[] = [
  ...forKinds('kiali.io', ['Kiali', 'OSSMConsole'], byAnsible),
  ...forKinds('awx.ansible.com', ['AWX', 'AWXBackup', 'AWXRestore'], byAnsible),
];
