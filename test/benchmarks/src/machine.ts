import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { Figures } from './Benchmark';

const BYTES_PER_GIB = 1024 ** 3;

/** What the figures depend on, in general words: nothing that tells this machine from others of its kind. */
export function describeMachine(): Figures {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / BYTES_PER_GIB),
    system: `${type()} ${release()}`,
    architecture: process.arch,
    loadPerMinute: Number(loadavg()[0].toFixed(2)),
  };
}
