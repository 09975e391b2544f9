import { appendFileSync } from 'node:fs';
import { ApiClient } from '../api/ApiClient';
import { KubernetesObject } from '../api/KubernetesObject';
import { watchList } from '../api/watchList';
import {
  behaviourAnnotation,
  PodBehaviour,
  podBehaviourSchema,
  PodRule,
} from './behaviour';
import { BehaviourRules } from './BehaviourRules';
import { NodePod } from './NodePod';
import { Pod, podSchema } from './Pod';

/** @internal */
export interface ScriptedKubeletOptions {
  client: ApiClient;
  /** Gets one line for each thing that went wrong. */
  logFile: string;
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
    kubelet.watching = watchList(
      options.client,
      '/api/v1/pods',
      {
        onListed: objects => kubelet.onListed(objects),
        onChanged: object => kubelet.onChanged(object),
        onDeleted: object => kubelet.onGone(object.metadata.uid ?? ''),
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

  private onListed(objects: KubernetesObject[]): void {
    const present = new Set(objects.map(({ metadata }) => metadata.uid));
    for (const uid of this.pods.keys()) {
      if (!present.has(uid)) this.onGone(uid);
    }
    for (const object of objects) this.onChanged(object);
  }

  private onChanged(object: KubernetesObject): void {
    const pod = podSchema.safeParse(object);
    if (pod.success) this.onPod(pod.data);
    else this.log(`A pod that is not understood: ${pod.error}`);
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
      onFault: error => this.log(`${namespace}/${pod.metadata.name}: ${error}`),
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
    const annotation = pod.metadata.annotations?.[behaviourAnnotation];
    if (annotation === undefined) return rules.choose(pod);
    try {
      return podBehaviourSchema.parse(JSON.parse(annotation));
    } catch (error) {
      this.log(
        `${pod.metadata.namespace}/${pod.metadata.name}: annotation ${behaviourAnnotation} is not understood: ${error}`,
      );
      return rules.choose(pod);
    }
  }

  private newPodIp(): string {
    this.addresses += 1;
    return `10.244.${(this.addresses >> 8) & 255}.${this.addresses & 255}`;
  }

  private log(line: string): void {
    appendFileSync(
      this.options.logFile,
      `${new Date().toISOString()} ${line}\n`,
    );
  }
}
