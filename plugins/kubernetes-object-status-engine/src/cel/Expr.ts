import { parse } from '@bufbuild/cel';

/** A node of a parsed expression. */
export type Expr = ReturnType<typeof parse>['expr'];

/** The nodes right below a node, in the order of the source. */
export function childrenOf(expr: Expr): Expr[] {
  const { exprKind } = expr;
  switch (exprKind.case) {
    case 'callExpr':
      return [exprKind.value.target, ...exprKind.value.args].filter(isExpr);
    case 'selectExpr':
      return [exprKind.value.operand].filter(isExpr);
    case 'listExpr':
      return exprKind.value.elements;
    case 'structExpr':
      return exprKind.value.entries.flatMap(({ keyKind, value }) =>
        [keyKind.case === 'mapKey' ? keyKind.value : undefined, value].filter(
          isExpr,
        ),
      );
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result } =
        exprKind.value;
      return [iterRange, accuInit, loopCondition, loopStep, result].filter(
        isExpr,
      );
    }
    default:
      return [];
  }
}

function isExpr(value: Expr | undefined): value is Expr {
  return value !== undefined;
}
