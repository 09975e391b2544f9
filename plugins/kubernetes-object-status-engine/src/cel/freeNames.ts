import { childrenOf, Expr } from './Expr';

/** Names of types, as in `type(x) == string`. */
const TYPES = new Set(
  'int uint double bool string bytes list map null_type type google'.split(' '),
);

/** Whether a name means a type where the object has no field of that name. */
export function isTypeName(name: string): boolean {
  return TYPES.has(name);
}

function pathOf(expr: Expr): string | undefined {
  const { exprKind } = expr;
  if (exprKind.case === 'identExpr') return exprKind.value.name;
  if (exprKind.case !== 'selectExpr' || !exprKind.value.operand)
    return undefined;
  const before = pathOf(exprKind.value.operand);
  return before && `${before}.${exprKind.value.field}`;
}

/**
 * The variables that an expression reads, each with the longest path below it
 * that is read first: `status` with `status.conditions`.
 */
export function freeNames(expr: Expr): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (each: Expr, bound: string[]) => {
    const path = pathOf(each);
    if (path !== undefined) {
      const [name] = path.split('.', 1);
      if (!bound.includes(name) && !found.has(name)) found.set(name, path);
      return;
    }
    const { exprKind } = each;
    if (exprKind.case !== 'comprehensionExpr') {
      childrenOf(each).forEach(child => visit(child, bound));
      return;
    }
    const { iterRange, accuVar, iterVar } = exprKind.value;
    const inside = [...bound, accuVar, iterVar];
    for (const child of childrenOf(each)) {
      visit(child, child === iterRange ? bound : inside);
    }
  };
  visit(expr, []);
  return found;
}
