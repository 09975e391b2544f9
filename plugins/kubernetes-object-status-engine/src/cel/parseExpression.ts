import { parse } from '@bufbuild/cel';
import { CelSyntaxError, Position } from './CelSyntaxError';
import { childrenOf, Expr } from './Expr';
import { limits } from './limits';

/** An expression as a tree. */
export interface ParsedExpression {
  expr: Expr;
  /** Where a node of it stands. */
  positionOf(expr: Expr): Position;
}

const OPENING = ['(', '[', '{'];

/** Brackets outside of quotes; what is malformed, the parser tells. */
const BRACKETS =
  /"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[()[\]{}]/g;

function nestingOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of source.matchAll(BRACKETS)) {
    if (token.length > 1) continue;
    depth += OPENING.includes(token) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function requireShort(source: string): void {
  if (source.length > limits.characters) {
    throw new CelSyntaxError(
      `it has ${source.length} characters, at most ${limits.characters} are allowed`,
    );
  }
  if (nestingOf(source) > limits.nesting) {
    throw new CelSyntaxError(
      `its brackets stand too deep in each other, at most ${limits.nesting} may`,
    );
  }
}

function requireSmall(expr: Expr): void {
  let nodes = 0;
  const visit = (each: Expr, depth: number) => {
    nodes += 1;
    if (nodes > limits.nodes || depth > limits.depth) {
      throw new CelSyntaxError(
        `it is too large, at most ${limits.nodes} parts in at most ${limits.depth} levels are allowed`,
      );
    }
    childrenOf(each).forEach(child => visit(child, depth + 1));
  };
  visit(expr, 1);
}

function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset).split('\n');
  const last = before[before.length - 1];
  return { line: before.length, column: last.length + 1 };
}

/** The parser's own errors carry a place; it stands before the sentence, too. */
function syntaxError(error: unknown): CelSyntaxError {
  const message = error instanceof Error ? error.message : String(error);
  const place = /^<input>:(\d+):(\d+): /.exec(message);
  if (!place) return new CelSyntaxError(message);
  const [prefix, line, column] = place;
  return new CelSyntaxError(message.slice(prefix.length), {
    line: Number(line),
    column: Number(column),
  });
}

/**
 * The tree of an expression.
 *
 * @throws CelSyntaxError - it is no CEL, too long, too deep or too large
 */
export function parseExpression(source: string): ParsedExpression {
  requireShort(source);
  let parsed;
  try {
    parsed = parse(source);
  } catch (error) {
    throw syntaxError(error);
  }
  const { expr, sourceInfo } = parsed;
  requireSmall(expr);
  return {
    expr,
    positionOf: ({ id }) =>
      positionAt(source, sourceInfo?.positions[String(id)] ?? 0),
  };
}
