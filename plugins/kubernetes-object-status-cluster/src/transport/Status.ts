import { z } from 'zod';

/**
 * The part of Kubernetes' `Status` object that is read: of a refused request,
 * or inside an ERROR frame.
 *
 * @internal
 */
export const statusSchema = z.object({
  kind: z.literal('Status'),
  code: z.number().int().optional(),
  reason: z.string().optional(),
  message: z.string().optional(),
  details: z
    .object({
      retryAfterSeconds: z.number().nonnegative().optional(),
      causes: z
        .array(
          z.object({
            reason: z.string().optional(),
            message: z.string().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});

/** @internal */
export type Status = z.infer<typeof statusSchema>;

/** The `Status` in a text; `undefined` when it holds something else. @internal */
export function parseStatus(text: string): Status | undefined {
  try {
    return statusSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // Proxies answer in HTML: the status code says enough.
    return undefined;
  }
}

/**
 * Whether a list was refused because the server's cache has not reached the
 * resourceVersion asked for (documented: cause `ResourceVersionTooLarge`;
 * older servers give only the message).
 *
 * @internal
 */
export function isResourceVersionTooLarge(status: Status): boolean {
  const causes = status.details?.causes ?? [];
  return (
    causes.some(({ reason }) => reason === 'ResourceVersionTooLarge') ||
    (status.message ?? '').includes('Too large resource version')
  );
}
