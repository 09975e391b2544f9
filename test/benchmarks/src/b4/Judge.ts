import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { DoorName } from './doors';
import { LineProgram } from './LineProgram';

const roundSchema = z.object({
  cpuMicroseconds: z.number().positive(),
  wallMicroseconds: z.number().positive(),
  verdicts: z.record(z.string(), z.number()),
});

/** One round of one program: so many judgings, and what they took. */
export type Round = z.infer<typeof roundSchema> & { count: number };

/** What is to be judged: an NDJSON file of objects, and how often. */
export interface Task {
  file: string;
  count: number;
}

const transform = '@backstage/cli-node/config/nodeTransform.cjs';

/** A program that judges, on one core. */
export class Judge {
  /** The engine. Its time is that of all threads, so it may as well compile and collect beside its work. */
  static engine(): Judge {
    const hook = createRequire(__filename).resolve(transform);
    const program = join(__dirname, 'engineProgram.ts');
    const args = ['--expose-gc', '--require', hook, program];
    return new Judge(LineProgram.start(process.execPath, args));
  }

  static kstatus(binary: string): Judge {
    const env = { GOMAXPROCS: '1' };
    return new Judge(LineProgram.start(binary, [], env));
  }

  private constructor(private readonly program: LineProgram) {}

  /** @throws Error - the program has ended, or its answer is none */
  async judge(task: Task, door?: DoorName): Promise<Round> {
    const answer = await this.program.ask({ ...task, door });
    return { ...roundSchema.parse(answer), count: task.count };
  }

  close(): void {
    this.program.close();
  }
}
