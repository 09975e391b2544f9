import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

/** Milliseconds of `3m`, of ISO 8601 or of a duration object; never negative. */
export const durationSchema = z
  .union([z.string(), z.record(z.string(), z.number())], {
    error: 'must be a duration such as 3m, or { minutes: 3 }',
  })
  .transform((value, context): number => {
    const milliseconds = readMilliseconds(value);
    if (milliseconds !== undefined) return milliseconds;
    context.addIssue({
      code: 'custom',
      message: 'must be a duration such as 3m, or { minutes: 3 }',
    });
    return z.NEVER;
  });

function readMilliseconds(value: string | Record<string, number>) {
  try {
    const config = new ConfigReader({ duration: value });
    const duration = readDurationFromConfig(config, { key: 'duration' });
    const milliseconds = durationToMilliseconds(duration);
    return Number.isFinite(milliseconds) && milliseconds >= 0
      ? milliseconds
      : undefined;
  } catch {
    // The schema reports it with the path, which the reader does not know.
    return undefined;
  }
}
