import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ListListener, ListSubscription, ListTrouble } from '../Cluster';

/** What a listener was told, in order. */
export type Heard =
  | { type: 'Listed'; objects: KubernetesObject[] }
  | { type: 'Upserted' | 'Deleted'; object: KubernetesObject }
  | { type: 'Trouble'; trouble: ListTrouble; since: number; at: number }
  | { type: 'Observed' };

/** Remembers what it is told and lets a test wait for it. */
export class RecordingListener implements ListListener {
  readonly heard: Heard[] = [];
  subscription: ListSubscription = { close() {} };
  #waiting: Array<() => void> = [];

  onListed(objects: KubernetesObject[]): void {
    this.#add({ type: 'Listed', objects });
  }

  onUpserted(object: KubernetesObject): void {
    this.#add({ type: 'Upserted', object });
  }

  onDeleted(object: KubernetesObject): void {
    this.#add({ type: 'Deleted', object });
  }

  onTrouble(trouble: ListTrouble, since: number): void {
    this.#add({ type: 'Trouble', trouble, since, at: performance.now() });
  }

  onObserved(): void {
    this.#add({ type: 'Observed' });
  }

  /** One word for each call: `Listed a b`, `Upserted a`, `Trouble Gap`. */
  get story(): string[] {
    return this.heard.map(tell);
  }

  /** Waits until the story has these words, one after the other. */
  async until(...words: string[]): Promise<void> {
    await this.untilHeard(() => {
      const { story } = this;
      return story.some((_, start) =>
        words.every((word, index) => story[start + index] === word),
      );
    });
  }

  async untilHeard(isThere: () => boolean): Promise<void> {
    while (!isThere()) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
  }

  /** The last trouble it was told. */
  get trouble(): Extract<Heard, { type: 'Trouble' }> | undefined {
    return this.heard.findLast(call => call.type === 'Trouble');
  }

  #add(call: Heard): void {
    this.heard.push(call);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function tell(call: Heard): string {
  switch (call.type) {
    case 'Listed':
      return ['Listed', ...call.objects.map(nameOf).sort()].join(' ');
    case 'Trouble':
      return `Trouble ${call.trouble.type}`;
    case 'Observed':
      return 'Observed';
    default:
      return `${call.type} ${nameOf(call.object)}`;
  }
}

function nameOf({ metadata }: KubernetesObject): string {
  return metadata.name;
}
