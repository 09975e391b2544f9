import { KubernetesObject } from '../kubernetes/KubernetesObject';

function compareText(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byCreationThenName(a: KubernetesObject, b: KubernetesObject): number {
  return (
    compareText(a.metadata.creationTimestamp, b.metadata.creationTimestamp) ||
    compareText(a.metadata.name, b.metadata.name)
  );
}

/** The objects of one controller; sorted once for all who ask until they change. */
export class Siblings {
  private readonly objects = new Set<KubernetesObject>();
  private inOrder: readonly KubernetesObject[] | undefined;

  add(object: KubernetesObject): void {
    this.objects.add(object);
    this.inOrder = undefined;
  }

  remove(object: KubernetesObject): void {
    this.objects.delete(object);
    this.inOrder = undefined;
  }

  get isEmpty(): boolean {
    return this.objects.size === 0;
  }

  /** By creation and name. */
  get sorted(): readonly KubernetesObject[] {
    this.inOrder ??= [...this.objects].sort(byCreationThenName);
    return this.inOrder;
  }
}
