import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createAuthority } from './createAuthority';

// As long as a SHA-256 hash; nobody guesses it.
const tokenBytes = 32;

const identitySchema = z.strictObject({
  certificateAuthority: z.string(),
  certificate: z.string(),
  key: z.string(),
  token: z.string(),
});

/** By what clients and a demo cluster know one another; certificates and key are PEM. @internal */
export type ClusterIdentity = z.infer<typeof identitySchema>;

/** An identity that nobody has had before. @internal */
export async function makeIdentity(
  name: string,
  now: Date,
): Promise<ClusterIdentity> {
  const authority = await createAuthority(`${name} cluster (simulated)`, now);
  return {
    ...(await authority.issue(['127.0.0.1', 'localhost'])),
    certificateAuthority: authority.certificate,
    token: randomBytes(tokenBytes).toString('base64url'),
  };
}

/** Where a cluster keeps its identity for one that is started in its place. @internal */
export function identityFile(directory: string): string {
  return join(directory, 'identity.json');
}

/** The identity of the cluster that ran in this directory before, if one did. @internal */
export async function readIdentity(
  directory: string,
): Promise<ClusterIdentity | undefined> {
  try {
    const text = await readFile(identityFile(directory), 'utf8');
    return identitySchema.parse(JSON.parse(text));
  } catch {
    // Nothing there, or nothing of use: the cluster makes itself a new one.
    return undefined;
  }
}
