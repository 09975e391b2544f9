import { CelRule } from '../rules/own/CelRule';

/**
 * The health rules that are shipped, as data: one list for each project, in the
 * files beside this one.
 *
 * @packageDocumentation
 */

/** @public */
export const rulePack: CelRule[] = [];
