import { CelRule } from '../rules/own/CelRule';
import { readyIsFinal } from './expressions';
import { forKinds } from './forKinds';

/** 1Password operator. */
export const onePassword: CelRule[] = forKinds(
  'onepassword.com',
  ['OnePasswordItem'],
  readyIsFinal,
);
