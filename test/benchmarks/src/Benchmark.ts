/** Numbers by name, to any depth. */
export interface Figures {
  [name: string]: number | string | Figures;
}

/** What was wanted, and what came out. */
export interface Goal {
  name: string;
  value: number;
  goal: number;
  met: boolean;
}

/** What a benchmark gives. */
export interface Findings {
  /** What was measured of ours. */
  figures: Figures;
  /** What was measured of others in the same run. */
  peers: Figures;
  /** Versions of what was measured, beside Node's. */
  versions: Record<string, string>;
  goals: Goal[];
  /** Every round as it was measured. */
  raw: unknown;
}

/** How a benchmark is run. */
export interface BenchmarkOptions {
  /** More rounds: takes minutes instead of seconds. */
  isFull: boolean;
  /** Tells people what is going on. */
  say(line: string): void;
}

/** One benchmark; it lies in a folder of its name and is its `index.ts`' export `benchmark`. */
export interface Benchmark {
  name: string;
  title: string;
  /**
   * @throws MissingError - something that it needs is not installed
   */
  run(options: BenchmarkOptions): Promise<Findings>;
}

/** Something is not installed; its message says what to do. */
export class MissingError extends Error {
  name = 'MissingError';
}

/** A goal that is met by a value that is at least so great. */
export function atLeast(name: string, value: number, goal: number): Goal {
  return { name, value, goal, met: value >= goal };
}

/** A goal that is met by a value that is at most so great. */
export function atMost(name: string, value: number, goal: number): Goal {
  return { name, value, goal, met: value <= goal };
}
