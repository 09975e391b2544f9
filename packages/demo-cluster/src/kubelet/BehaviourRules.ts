import { PodBehaviour, PodRule } from './behaviour';
import { Pod } from './Pod';

/**
 * The rules of one namespace.
 *
 * A pod is noticed when it is first seen, which gives it its place in the order
 * of creation, and its behaviour is chosen once it has a node.
 *
 * @internal
 */
export class BehaviourRules {
  /** For each rule, how many pods have fitted so far. */
  private readonly fitted: number[];
  /** For each pod, its place among those that fit, rule by rule. */
  private readonly places = new Map<string, number[]>();

  constructor(private readonly rules: PodRule[]) {
    this.fitted = rules.map(() => 0);
  }

  notice(pod: Pod): void {
    if (this.places.has(pod.metadata.uid)) return;
    const places = this.rules.map((rule, number) =>
      fitsTemplate(rule, pod) ? this.fitted[number]++ : -1,
    );
    this.places.set(pod.metadata.uid, places);
  }

  choose(pod: Pod): PodBehaviour {
    const places = this.places.get(pod.metadata.uid) ?? [];
    const rule = this.rules.find(
      ({ match }, number) =>
        places[number] >= 0 &&
        fits(match?.node, pod.spec.nodeName) &&
        (match?.index === undefined || match.index.includes(places[number])),
    );
    return rule ?? {};
  }
}

function fitsTemplate({ match }: PodRule, pod: Pod): boolean {
  return (
    fits(match?.image, pod.spec.containers[0].image) &&
    fits(match?.name, pod.metadata.name)
  );
}

function fits(pattern: string | undefined, value: string | undefined): boolean {
  if (pattern === undefined) return true;
  return new RegExp(`^(?:${pattern})$`).test(value ?? '');
}
