import { Expr } from './Expr';

/** Charges a step for each time it is reached, and gives its argument. */
export const TICK = '@tick';
/** An empty list that {@link APPEND} may add to. */
export const NEW_LIST = '@newList';
/** Adds an element to the list of a macro. */
export const APPEND = '@append';

/** The name that the parser gives what a macro gathers; no user can write it. */
const ACCUMULATOR = '@result';

function call(expr: Expr, name: string, args: Expr[]): Expr {
  return {
    ...expr,
    exprKind: {
      case: 'callExpr',
      value: { $typeName: 'cel.expr.Expr.Call', function: name, args },
    },
  };
}

function isAccumulator(expr: Expr | undefined): boolean {
  return (
    expr?.exprKind.case === 'identExpr' &&
    expr.exprKind.value.name === ACCUMULATOR
  );
}

/** `@result + [x]`, as the macros `map` and `filter` gather, without copying the list each time. */
function appending(step: Expr): Expr {
  if (step.exprKind.case !== 'callExpr') return step;
  const { function: name, args } = step.exprKind.value;
  if (name === '_?_:_') return call(step, name, args.map(appending));
  const [list, added] = args;
  const isGathering = name === '_+_' && isAccumulator(list);
  if (!isGathering || added?.exprKind.case !== 'listExpr') return step;
  return call(step, APPEND, [list, ...added.exprKind.value.elements]);
}

/** Makes the loops of an expression count their steps; changes it. */
export function meterLoops(expr: Expr): void {
  if (expr.exprKind.case !== 'comprehensionExpr') return;
  const loop = expr.exprKind.value;
  const { accuInit, iterRange, loopCondition, loopStep } = loop;
  if (!accuInit || !iterRange || !loopCondition || !loopStep) return;
  loop.iterRange = call(iterRange, TICK, [iterRange]);
  loop.loopCondition = call(loopCondition, TICK, [loopCondition]);
  if (accuInit.exprKind.case !== 'listExpr') return;
  loop.accuInit = call(accuInit, NEW_LIST, []);
  loop.loopStep = appending(loopStep);
}
