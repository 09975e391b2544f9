import { CauseBelow, mostDecisive, ownCause } from '../diagnosis/diagnose';
import { Cause } from '../diagnosis/Diagnosis';
import { Evidence } from '../diagnosis/Evidence';
import { isTelling } from '../diagnosis/gathering/isTelling';
import { ObjectEvent } from '../graph/ObjectEvent';
import { text } from '../kubernetes/fields';
import { render } from '../texts/render';
import { reasonTexts } from '../texts/reasonTexts';
import { Node } from './Node';
import { nodesIn, Run } from './Run';

const WORST_FIRST = ['Failed', 'Paused', 'Unknown', 'InProgress', 'Successful'];

function byStatus(a: Node, b: Node): number {
  const rank = ({ verdict }: Node) => WORST_FIRST.indexOf(verdict.status);
  return rank(a) - rank(b);
}

/** The sentence that an object reports. */
export function messageOf({ verdict }: Node): string {
  return render(reasonTexts[verdict.text], verdict.params);
}

/**
 * Explains the objects of one look: each once, because an owner asks for what
 * its children's rows ask for again.
 */
export class Explainer {
  private readonly evidence = new Map<Node, Evidence>();
  private readonly causes = new Map<Node, Cause | undefined>();

  constructor(private readonly run: Run) {}

  /** What is at hand to explain an object. */
  evidenceOf(node: Node): Evidence {
    const known = this.evidence.get(node);
    if (known) return known;
    const { identity, object, verdict } = node;
    const { status, reason, params } = verdict;
    const isThere = object.metadata.uid !== undefined;
    const evidence: Evidence = {
      identity,
      status: { status, reason, params, message: messageOf(node) },
      ...(isThere && { object, node: this.nodeOf(node) }),
      ...(isThere && { events: this.eventsOf(node) }),
      children: node.children
        .filter(isTelling)
        .sort(byStatus)
        .map(child => this.evidenceOf(child)),
    };
    this.evidence.set(node, evidence);
    return evidence;
  }

  /** Why it is not successful, as far as anything tells. */
  causeOf(node: Node): Cause | undefined {
    if (node.verdict.status === 'Successful') return undefined;
    if (this.causes.has(node)) return this.causes.get(node);
    const own = ownCause(this.evidenceOf(node));
    const cause = mostDecisive(own, this.causesBelow(node));
    this.causes.set(node, cause);
    return cause;
  }

  private causesBelow(node: Node): CauseBelow[] {
    return node.children.filter(isTelling).flatMap(child => {
      const { status } = child.verdict;
      // What is below one that is well may still explain what stands above it.
      return status === 'Successful'
        ? this.causesBelow(child)
        : [{ status, cause: this.causeOf(child) }];
    });
  }

  private eventsOf({ object, identity }: Node): ObjectEvent[] | undefined {
    const index = this.run.clusters.get(identity.cluster);
    const events = index?.events.about(object) ?? [];
    // Where they may not be read none is there, and none means nothing.
    return events.length > 0 ? events : undefined;
  }

  private nodeOf({ object, identity }: Node) {
    const name = text(object, 'spec.nodeName');
    const index = this.run.clusters.get(identity.cluster);
    if (object.kind !== 'Pod' || name === undefined || !index) return undefined;
    return nodesIn(this.run, index).byName.get(name);
  }
}
