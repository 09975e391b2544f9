import { z } from 'zod';

const named = { name: z.string().min(1) };

/**
 * A kubeconfig as far as it is used; kubectl writes null for empty lists. The
 * fields of a user are checked one by one, so all of them are kept here.
 *
 * @internal
 */
export const kubeconfigSchema = z.object({
  clusters: listOf(
    z.object({
      ...named,
      cluster: z.object({
        server: z.string().min(1),
        'certificate-authority': z.string().optional(),
        'certificate-authority-data': z.string().optional(),
        'insecure-skip-tls-verify': z.boolean().optional(),
        'tls-server-name': z.string().optional(),
        'proxy-url': z.string().optional(),
      }),
    }),
  ),
  users: listOf(
    z.object({ ...named, user: z.record(z.string(), z.unknown()).nullish() }),
  ),
  contexts: listOf(
    z.object({
      ...named,
      context: z.object({
        cluster: z.string().min(1),
        user: z.string().optional(),
      }),
    }),
  ),
});

/** @internal */
export type Kubeconfig = z.infer<typeof kubeconfigSchema>;

function listOf<T extends z.ZodType>(element: T) {
  return z
    .array(element)
    .nullish()
    .transform(list => list ?? []);
}
