import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/**
 * Every version of a list's objects that was seen since an instant, those of
 * that instant included.
 *
 * A consistent read asked for after it that shows a version on the trail shows
 * nothing that was not seen. Only equality is used: nothing more is defined of
 * resourceVersions.
 */
export class VersionTrail {
  private readonly versions = new Map<string, Set<string>>();

  constructor(present: Iterable<KubernetesObject>) {
    for (const object of present) this.note(object);
  }

  note({ metadata }: KubernetesObject): void {
    const { uid = '', resourceVersion = '' } = metadata;
    const known = this.versions.get(uid);
    if (known) known.add(resourceVersion);
    else this.versions.set(uid, new Set([resourceVersion]));
  }

  knows(uid: string): boolean {
    return this.versions.has(uid);
  }

  holds(uid: string, resourceVersion: string): boolean {
    return this.versions.get(uid)?.has(resourceVersion) ?? false;
  }
}
