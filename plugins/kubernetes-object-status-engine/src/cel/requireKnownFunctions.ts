import { CelEnv } from '@bufbuild/cel';
import { CelSyntaxError } from './CelSyntaxError';
import { childrenOf, Expr } from './Expr';
import { ParsedExpression } from './parseExpression';

/** What the evaluator does itself. */
const BUILT_IN = new Set([
  '_[_]',
  '_?_:_',
  '_&&_',
  '_||_',
  '@not_strictly_false',
]);

interface Call {
  function: string;
  target?: Expr;
  args: Expr[];
}

/** `strings` of `strings.quote(x)`, which is a function and no method. */
function qualifierOf({ target }: Call): string | undefined {
  return target?.exprKind.case === 'identExpr'
    ? target.exprKind.value.name
    : undefined;
}

function isKnown(env: CelEnv, call: Call): boolean {
  const { function: name, target, args } = call;
  if (BUILT_IN.has(name)) return true;
  const qualifier = qualifierOf(call);
  const qualified = qualifier && env.funcs.find(`${qualifier}.${name}`);
  const group = qualified || env.funcs.find(name);
  const isMethod = !qualified && target !== undefined;
  return [...(group ?? [])].some(
    each =>
      (each.target !== undefined) === isMethod &&
      each.arguments.length === args.length,
  );
}

/**
 * Refuses functions that do not exist, and those that are given too many or
 * too few arguments, before an object has to show it.
 *
 * @throws CelSyntaxError
 */
export function requireKnownFunctions(
  env: CelEnv,
  { expr, positionOf }: ParsedExpression,
): void {
  const visit = (each: Expr) => {
    const { exprKind } = each;
    if (exprKind.case === 'callExpr' && !isKnown(env, exprKind.value)) {
      const { function: name, target, args } = exprKind.value;
      const written = target ? `.${name}` : name;
      const count =
        args.length === 1 ? '1 argument' : `${args.length} arguments`;
      throw new CelSyntaxError(
        `there is no function ${written} that takes ${count}`,
        positionOf(each),
      );
    }
    childrenOf(each).forEach(visit);
  };
  visit(expr);
}
