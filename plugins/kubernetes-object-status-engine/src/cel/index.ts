/**
 * Health rules written in CEL. Apart from the engine, so that the evaluator
 * does not reach the browser.
 *
 * @packageDocumentation
 */
export { compileCelRule, compileCelRules } from './compileCelRule';
export { checkCelRule } from './checkCelRule';
export type { CelFault } from './checkCelRule';
