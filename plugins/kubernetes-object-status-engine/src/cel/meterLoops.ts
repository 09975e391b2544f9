import { childrenOf, Expr } from './Expr';

/** Gives its argument; charges for going through it. */
export const RANGE = '@range';
/** Gives its first argument; charges the second one's steps for each turn of a loop. */
export const TURN = '@turn';
/** Gives its argument; charges for looking into it. */
export const INDEXED = '@indexed';
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

function int(expr: Expr, value: number): Expr {
  return {
    ...expr,
    exprKind: {
      case: 'constExpr',
      value: {
        $typeName: 'cel.expr.Constant',
        constantKind: { case: 'int64Value', value: BigInt(value) },
      },
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

/** How much there is to do in one turn; loops inside count their turns themselves. */
function nodesOf(expr: Expr): number {
  if (expr.exprKind.case === 'comprehensionExpr') return 1;
  return childrenOf(expr).reduce((sum, child) => sum + nodesOf(child), 1);
}

function meterLoop(expr: Expr): void {
  if (expr.exprKind.case !== 'comprehensionExpr') return;
  const loop = expr.exprKind.value;
  const { accuInit, iterRange, loopCondition, loopStep } = loop;
  if (!accuInit || !iterRange || !loopCondition || !loopStep) return;
  const nodes = int(loopCondition, nodesOf(loopCondition) + nodesOf(loopStep));
  loop.iterRange = call(iterRange, RANGE, [iterRange]);
  loop.loopCondition = call(loopCondition, TURN, [loopCondition, nodes]);
  if (accuInit.exprKind.case !== 'listExpr') return;
  loop.accuInit = call(accuInit, NEW_LIST, []);
  loop.loopStep = appending(loopStep);
}

function meterIndex(expr: Expr): void {
  if (expr.exprKind.case !== 'callExpr') return;
  const { function: name, args } = expr.exprKind.value;
  if (name === '_[_]') args[0] = call(args[0], INDEXED, [args[0]]);
}

/** Makes an expression count what it does outside of functions; changes it. */
export function meterLoops(expr: Expr): void {
  childrenOf(expr).forEach(meterLoops);
  meterLoop(expr);
  meterIndex(expr);
}
