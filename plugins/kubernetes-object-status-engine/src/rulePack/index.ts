import { CelRule } from '../rules/own/CelRule';
import { argoProj } from './argoProj';
import { openKruise } from './openKruise';
import { threeScale } from './threeScale';

/**
 * The health rules that are shipped, as data: one list for each project, in the
 * files beside this one.
 *
 * @packageDocumentation
 */

/** @public */
export const rulePack: CelRule[] = [...argoProj, ...openKruise, ...threeScale];
