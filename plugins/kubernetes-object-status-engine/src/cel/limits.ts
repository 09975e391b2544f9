/** The most that a rule may ask for. Source: measured, `docs/decisions/0018`. */
export const limits = {
  /** Characters of one expression. */
  characters: 4_096,
  /** Brackets, braces and parentheses inside each other. */
  nesting: 32,
  /** Nodes of one expression, macros expanded. */
  nodes: 2_000,
  /** Depth of the expression's tree. */
  depth: 100,
  /** Steps that all expressions of a rule may take together for one object. */
  steps: 50_000,
};
