import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { doors } from './doors';

// Judges with the engine and says how long that took: the counterpart of go/main.go, line by line.

const requestSchema = z.strictObject({
  door: z.enum(Object.keys(doors) as [keyof typeof doors]),
  file: z.string(),
  count: z.number().int().positive(),
});

const MICROSECONDS_PER_MS = 1000;

function countVerdicts(verdicts: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of verdicts) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

const linesByFile = new Map<string, string[]>();

/** The same list for the same file: a door may keep what it made of it. */
function linesOf(file: string): string[] {
  const lines =
    linesByFile.get(file) ?? readFileSync(file, 'utf8').trim().split('\n');
  linesByFile.set(file, lines);
  return lines;
}

function answer(line: string) {
  const { door, file, count } = requestSchema.parse(JSON.parse(line));
  const judging = doors[door](linesOf(file), count);
  // What decoding has left behind is none of what is measured. A full collection would throw
  // compiled code away as well, which no program that runs on goes through.
  globalThis.gc?.({ type: 'minor' });
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const verdicts = judging();
  const { user, system } = process.cpuUsage(cpuBefore);
  const wallMs = performance.now() - startedAt;
  return {
    cpuMicroseconds: user + system,
    wallMicroseconds: Math.round(wallMs * MICROSECONDS_PER_MS),
    verdicts: countVerdicts(verdicts),
  };
}

createInterface({ input: process.stdin }).on('line', line => {
  process.stdout.write(`${JSON.stringify(answer(line))}\n`);
});
