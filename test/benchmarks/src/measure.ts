import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Benchmark, BenchmarkOptions, Figures, Findings } from './Benchmark';
import { describeMachine } from './machine';

const reports = join(__dirname, '..', '..', '..', 'reports');

/** What `npm run benchmark` answers (`api.md` section 4). */
export interface Measured extends Omit<Findings, 'raw'> {
  name: string;
  title: string;
  measuredAt: string;
  machine: Figures;
  /** The file that has every round. */
  raw: string;
}

/** Runs a benchmark and keeps every round of it in a file. */
export async function measure(
  benchmark: Benchmark,
  options: BenchmarkOptions,
): Promise<Measured> {
  const machine = describeMachine();
  const measuredAt = new Date().toISOString();
  const { raw, versions, ...findings } = await benchmark.run(options);
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `benchmark-${benchmark.name}.json`);
  const { name, title } = benchmark;
  const about = { name, title, measuredAt, machine };
  const all = { node: process.versions.node, ...versions };
  writeFileSync(file, JSON.stringify({ ...about, versions: all, rounds: raw }));
  return { ...about, versions: all, ...findings, raw: file };
}

function linesOf(figures: Figures, indent: string): string[] {
  return Object.entries(figures).flatMap(([name, value]) => {
    if (typeof value !== 'object') return [`${indent}${name}: ${value}`];
    const { median, low, high } = value;
    if (median === undefined) {
      return [`${indent}${name}`, ...linesOf(value, `${indent}  `)];
    }
    return [`${indent}${name}: ${median} (${low} to ${high})`];
  });
}

/** A result for people. */
export function toText(measured: Measured): string {
  const { name, title, machine, versions, figures, peers, goals } = measured;
  return [
    `${name}: ${title}`,
    ...linesOf({ machine, versions, figures, peers }, ''),
    'goals',
    ...goals.map(
      each =>
        `  ${each.met ? 'met' : 'not met'}: ${each.name}: ${each.value} (${
          each.goal
        })`,
    ),
    `every round: ${measured.raw}`,
  ].join('\n');
}
