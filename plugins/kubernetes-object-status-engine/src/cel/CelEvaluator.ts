import { celError, CelInput, isCelError, plan } from '@bufbuild/cel';
import { number } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { at } from './at';
import { toCelInput } from './celValues';
import { conditionFunctions } from './conditionFunctions';
import { childrenOf, Expr } from './Expr';
import { freeNames } from './freeNames';
import { Generation } from './Generation';
import { limits } from './limits';
import { Meter } from './Meter';
import { meteredEnvironment } from './meteredEnvironment';
import { meterLoops } from './meterLoops';
import { parseExpression } from './parseExpression';
import { TooCostlyError } from './TooCostlyError';

/** An expression, ready to be asked about the object that is being judged. */
export type Evaluate = () => unknown;

function meterAll(expr: Expr): void {
  childrenOf(expr).forEach(meterAll);
  meterLoops(expr);
}

/** What went wrong, in Kubernetes' words where these are known better. */
function reasonOf(error: Error): string {
  return error.message
    .replace(/^field not found: /, 'no such key: ')
    .replace(/^unresolved attribute$/, 'no such attribute');
}

/**
 * Evaluates expressions about one object after the other, within the steps
 * that one object may cost. Not to be shared between evaluations that overlap.
 */
export class CelEvaluator {
  private readonly meter = new Meter();
  private readonly generation: Generation = {};
  private readonly env = meteredEnvironment(
    [...conditionFunctions(this.generation), at],
    this.meter,
  );
  private bindings: Record<string, CelInput> = {};

  /** Begins with an object: its steps are counted from here. */
  start(object: KubernetesObject): void {
    this.meter.start(limits.steps);
    this.generation.current = number(object, 'metadata.generation');
    const whole = toCelInput(object);
    const fields = whole instanceof Map ? Object.fromEntries(whole) : {};
    this.bindings = { ...fields, object: whole };
  }

  /** @throws CelSyntaxError - the expression cannot be used */
  compile(source: string): Evaluate {
    const expr = parseExpression(source);
    const names = [...freeNames(expr)];
    meterAll(expr);
    const evaluate = plan(this.env, expr);
    return () => {
      const bindings = Object.create(null);
      for (const [name, path] of names) {
        bindings[name] = Object.hasOwn(this.bindings, name)
          ? this.bindings[name]
          : celError(`no such attribute(s): ${path}`);
      }
      const value = evaluate(bindings);
      if (!isCelError(value)) return value;
      if (value.cause instanceof TooCostlyError) throw value.cause;
      throw new Error(
        `failed to evaluate the CEL expression '${source}': ${reasonOf(value)}`,
      );
    };
  }
}
