import { annotatedBehaviour } from './annotatedBehaviour';
import { PodBehaviour, PodRule } from './behaviour';
import { BehaviourRules } from './BehaviourRules';
import { KubeletClient } from './KubeletClient';
import { NodePod } from './NodePod';
import { Pod, podSchema } from './Pod';

/** @internal */
export interface ScriptedKubeletOptions {
  client: KubeletClient;
  /** Gets one line for each thing that went wrong. */
  log: (line: string) => void;
  /** What a second of a script takes, in seconds; default 1. */
  timeFactor?: number;
}

/**
 * The kubelet of every node: watches pods and writes, through the status
 * subresource, what a kubelet would. No container runs; a pod does what its
 * behaviour says, which its namespace's rules or its own annotation give.
 *
 * @internal
 */
export class ScriptedKubelet {
  private readonly rules = new Map<string, BehaviourRules>();
  private readonly pods = new Map<string, NodePod>();
  private readonly ending = new AbortController();
  private watching: Promise<void> = Promise.resolve();
  private addresses = 0;

  private constructor(private readonly options: ScriptedKubeletOptions) {}

  static start(options: ScriptedKubeletOptions): ScriptedKubelet {
    const kubelet = new ScriptedKubelet(options);
    kubelet.watching = options.client.followPods(
      {
        onListed: pods => kubelet.onListed(pods),
        onChanged: pod => kubelet.onChanged(pod),
        onDeleted: uid => kubelet.onGone(uid),
      },
      kubelet.ending.signal,
    );
    return kubelet;
  }

  /**
   * Says how the pods of a namespace behave; the first rule that fits a pod
   * counts. For pods that come to a node from now on.
   */
  setBehaviour(namespace: string, rules: PodRule[]): void {
    this.rules.set(namespace, new BehaviourRules(rules));
  }

  /** Ends every script; afterwards no timer and no connection is left. */
  async stop(): Promise<void> {
    this.ending.abort();
    for (const pod of this.pods.values()) pod.abandon();
    this.pods.clear();
    await this.watching;
  }

  private onListed(objects: unknown[]): void {
    const pods = objects.flatMap(object => this.understood(object));
    const present = new Set(pods.map(({ metadata }) => metadata.uid));
    for (const uid of this.pods.keys()) {
      if (!present.has(uid)) this.onGone(uid);
    }
    for (const pod of pods) this.onPod(pod);
  }

  private onChanged(object: unknown): void {
    for (const pod of this.understood(object)) this.onPod(pod);
  }

  /** The pod, or nothing. */
  private understood(object: unknown): Pod[] {
    const pod = podSchema.safeParse(object);
    if (pod.success) return [pod.data];
    this.options.log(`A pod that is not understood: ${pod.error}`);
    return [];
  }

  private onPod(pod: Pod): void {
    const { uid, namespace, deletionTimestamp } = pod.metadata;
    const rules = this.rulesOf(namespace);
    rules.notice(pod);
    if (pod.spec.nodeName === undefined) return;
    const known = this.pods.get(uid);
    if (known) {
      known.update(pod);
      return;
    }
    const nodePod = new NodePod({
      client: this.options.client,
      pod,
      behaviour: this.behaviourOf(pod, rules),
      timeFactor: this.options.timeFactor ?? 1,
      newPodIp: () => this.newPodIp(),
      onFault: error => this.complain(pod, error),
    });
    this.pods.set(uid, nodePod);
    if (deletionTimestamp === undefined) nodePod.run();
    else nodePod.update(pod);
  }

  private onGone(uid: string): void {
    this.pods.get(uid)?.abandon();
    this.pods.delete(uid);
  }

  private rulesOf(namespace: string): BehaviourRules {
    const known = this.rules.get(namespace);
    if (known) return known;
    const none = new BehaviourRules([]);
    this.rules.set(namespace, none);
    return none;
  }

  private behaviourOf(pod: Pod, rules: BehaviourRules): PodBehaviour {
    try {
      return annotatedBehaviour(pod) ?? rules.choose(pod);
    } catch (error) {
      this.complain(pod, error);
      return rules.choose(pod);
    }
  }

  private newPodIp(): string {
    this.addresses += 1;
    return `10.244.${(this.addresses >> 8) & 255}.${this.addresses & 255}`;
  }

  private complain({ metadata }: Pod, error: unknown): void {
    this.options.log(`${metadata.namespace}/${metadata.name}: ${error}`);
  }
}
