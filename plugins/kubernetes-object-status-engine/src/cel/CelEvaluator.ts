import { CelError, celError, CelInput, isCelError, plan } from '@bufbuild/cel';
import { asGiven } from '../kubernetes/asGiven';
import { number } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { at } from './at';
import { toCelInput } from './celValues';
import { conditionFunctions } from './conditionFunctions';
import { CelSyntaxError } from './CelSyntaxError';
import { Expr } from './Expr';
import { freeNames, isTypeName } from './freeNames';
import { Generation } from './Generation';
import { limits } from './limits';
import { Meter } from './Meter';
import { meteredEnvironment } from './meteredEnvironment';
import { meterLoops } from './meterLoops';
import { parseExpression } from './parseExpression';
import { requireKnownFunctions } from './requireKnownFunctions';
import { TooCostlyError } from './TooCostlyError';

/**
 * An expression, to be asked about the object that the evaluator has started.
 *
 * @throws Error - it cannot be answered for that object, or costs too much
 */
export type Evaluate = () => unknown;

/** Some sentences quote what they could not use, and that may be anything. */
const MAX_SENTENCE = 300;

/** What went wrong, in the words that other evaluators use for it. */
function failure(source: string, error: CelError): Error {
  if (error.cause instanceof TooCostlyError) {
    return new Error(`${error.message}: '${source}'`, { cause: error.cause });
  }
  const sentence = error.message
    .slice(0, MAX_SENTENCE)
    .replace(/^field not found: /, 'no such key: ')
    .replace(/^unresolved attribute$/, 'no such attribute');
  return new Error(
    `failed to evaluate the CEL expression '${source}': ${sentence}`,
  );
}

/** Evaluates expressions about one object after the other. */
export class CelEvaluator {
  private readonly meter = new Meter();
  private readonly generation: Generation = {};
  private readonly env = meteredEnvironment(
    [...conditionFunctions(this.generation), at],
    this.meter,
  );
  private variables = new Map<string, CelInput>();

  constructor(private readonly steps = limits.steps) {}

  /** Begins with an object: the steps of all expressions are counted from here. */
  start(object: KubernetesObject): void {
    this.meter.start(this.steps);
    this.generation.current = number(object, 'metadata.generation');
    const whole = toCelInput(asGiven(object));
    this.variables = new Map(whole instanceof Map ? whole : []);
    this.variables.set('object', whole);
  }

  /** @throws CelSyntaxError - the expression cannot be used */
  compile(source: string): Evaluate {
    const parsed = parseExpression(source);
    requireKnownFunctions(this.env, parsed);
    const { expr } = parsed;
    const names = freeNames(expr);
    meterLoops(expr);
    const evaluate = this.plan(expr);
    return () => {
      const value = evaluate(this.bindingsOf(names));
      if (!isCelError(value)) return value;
      throw failure(source, value);
    };
  }

  private plan(expr: Expr) {
    try {
      return plan(this.env, expr);
    } catch (error) {
      throw new CelSyntaxError(
        error instanceof Error ? error.message : String(error),
      );
    }
  }

  /** What the object lacks is an error where it is read, in `has` too, as in Flux. */
  private bindingsOf(names: Map<string, string>) {
    const bindings = Object.create(null);
    for (const [name, path] of names) {
      const value = this.variables.get(name);
      if (value !== undefined) bindings[name] = value;
      else if (!isTypeName(name)) {
        bindings[name] = celError(`no such attribute(s): ${path}`);
      }
    }
    return bindings;
  }
}
