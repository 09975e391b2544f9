/**
 * Health rules written in CEL. Apart from the engine, so that the evaluator
 * does not reach the browser.
 *
 * @packageDocumentation
 */
export { compileCelRule, compileCelRules } from './compileCelRule';
