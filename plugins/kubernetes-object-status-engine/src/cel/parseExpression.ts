import { parse } from '@bufbuild/cel';
import { CelSyntaxError } from './CelSyntaxError';
import { childrenOf, Expr } from './Expr';
import { limits } from './limits';

/** How deep brackets stand in each other outside of quotes; what is malformed, the parser says. */
function nestingOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of source.matchAll(
    /"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[()[\]{}?]/g,
  )) {
    if (token === '(' || token === '[' || token === '{' || token === '?')
      depth += 1;
    if (token === ')' || token === ']' || token === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function requireSmall(expr: Expr): void {
  let nodes = 0;
  const visit = (each: Expr, depth: number) => {
    nodes += 1;
    if (nodes > limits.nodes || depth > limits.depth) {
      throw new CelSyntaxError('it is too large; split it or make it simpler');
    }
    childrenOf(each).forEach(child => visit(child, depth + 1));
  };
  visit(expr, 1);
}

function parsed(source: string): Expr {
  try {
    return parse(source).expr;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CelSyntaxError(message);
  }
}

/**
 * The tree of an expression.
 *
 * @throws CelSyntaxError - it is no CEL, too long, too deep or too large
 */
export function parseExpression(source: string): Expr {
  if (source.length > limits.characters) {
    throw new CelSyntaxError(
      `it has ${source.length} characters; at most ${limits.characters} are allowed`,
    );
  }
  if (nestingOf(source) > limits.nesting) {
    throw new CelSyntaxError(
      `its brackets are nested too deeply; at most ${limits.nesting} are allowed`,
    );
  }
  const expr = parsed(source);
  requireSmall(expr);
  return expr;
}
