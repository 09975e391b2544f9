import { KubernetesObject } from '@object-status/test-control-plane';
import { z } from 'zod';

const ownersSchema = z
  .array(z.looseObject({ uid: z.string(), controller: z.boolean().optional() }))
  .default([]);

/**
 * Gives objects names that are the same in two clusters: a generated name is
 * replaced by the owner's role, and a revision by its number in the order of
 * appearance, as in `Pod web@2`.
 */
export class Roles {
  private readonly byUid = new Map<string, string>();
  private readonly revisions = new Map<string, string[]>();

  roleOf(object: KubernetesObject): string {
    const { uid = '', name = '' } = object.metadata;
    const known = this.byUid.get(uid);
    if (known !== undefined) return known;
    const role = `${object.kind} ${this.stemOf(object, name)}`;
    this.byUid.set(uid, role);
    return role;
  }

  private stemOf(object: KubernetesObject, name: string): string {
    const owner = ownersSchema
      .parse(object.metadata.ownerReferences)
      .find(({ controller }) => controller);
    const ownerRole = owner && this.byUid.get(owner.uid);
    if (ownerRole === undefined) return name;
    const [kind, stem] = ownerRole.split(' ');
    if (kind === 'StatefulSet') return name;
    if (kind === 'Deployment') {
      const hash = object.metadata.labels?.['pod-template-hash'] ?? '';
      return `${stem}@${this.numberOf(ownerRole, hash)}`;
    }
    if (kind === 'DaemonSet') {
      const hash = object.metadata.labels?.['controller-revision-hash'] ?? '';
      return `${stem}@${this.numberOf(ownerRole, hash)}`;
    }
    return stem;
  }

  private numberOf(owner: string, hash: string): number {
    const known = this.revisions.get(owner) ?? [];
    if (!known.includes(hash)) known.push(hash);
    this.revisions.set(owner, known);
    return known.indexOf(hash) + 1;
  }
}
