import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { createHash } from 'node:crypto';
import { UUID } from 'uuidv7';

/**
 * Id of a past execution: it sorts by its instant like those that were recorded
 * then, and is the same for the same key.
 */
export function pastId(key: string, createdAt: Instant): string {
  const digest = createHash('sha256').update(key).digest();
  return UUID.fromFieldsV7(
    createdAt,
    digest.readUInt16BE(0) & 0xfff,
    digest.readUInt32BE(2) >>> 2,
    digest.readUInt32BE(6),
  ).toString();
}
