import { Evidence } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Capture } from '../evidence/Capture';

/** What is explained: how a step ended, or what went wrong meanwhile, healed or not. */
export type Moment = 'AtEnd' | 'Meanwhile';

const deepest = 10;

/** The same order as a table's: the worst explains first. */
const worstFirst = ['Failed', 'Paused', 'Unknown', 'InProgress', 'Successful'];

function rank({ status }: Evidence): number {
  return worstFirst.indexOf(status.status);
}

function isTrouble({ evidence }: Capture): boolean {
  return evidence.status.status !== 'Successful';
}

/** Of one object, oldest first: what it was like, by the moment that is asked for. */
function choose(captures: Capture[], moment: Moment): Capture | undefined {
  if (moment === 'AtEnd') {
    return captures.findLast(({ healedAt }) => healedAt === undefined);
  }
  return captures.findLast(isTrouble) ?? captures.at(-1);
}

function byObject(captures: Capture[]): Map<string, Capture[]> {
  const found = new Map<string, Capture[]>();
  for (const capture of captures) {
    const known = found.get(capture.objectId);
    if (known) known.push(capture);
    else found.set(capture.objectId, [capture]);
  }
  return found;
}

/**
 * Captures of one step put together again: what hangs on an object below it,
 * the worst first.
 */
export class EvidenceTree {
  private readonly chosen = new Map<string, Capture>();
  private readonly logs = new Map<string, Capture['logs']>();
  private readonly below = new Map<string, Capture[]>();

  /** `captures` are those of one step, oldest first. */
  constructor(captures: Capture[], moment: Moment) {
    for (const [objectId, ofObject] of byObject(captures)) {
      const capture = choose(ofObject, moment);
      if (!capture) continue;
      this.chosen.set(objectId, capture);
      // What it wrote is often kept once only, and of the run that failed.
      const last = ofObject.findLast(({ logs }) => logs.length > 0);
      if (last) this.logs.set(objectId, last.logs);
    }
    for (const capture of this.chosen.values()) {
      if (capture.parentId === undefined) continue;
      const siblings = this.below.get(capture.parentId) ?? [];
      this.below.set(capture.parentId, [...siblings, capture]);
    }
  }

  /** What is at hand of an object and of what hangs on it; `undefined` where nothing is. */
  of(objectId: string): Evidence | undefined {
    return this.read(objectId, []);
  }

  /** Objects in trouble above which there is none, the latest first. */
  troubled(): Capture[] {
    return [...this.chosen.values()]
      .filter(isTrouble)
      .filter(({ parentId }) => {
        const parent = parentId && this.chosen.get(parentId);
        return !parent || !isTrouble(parent);
      })
      .sort((one, other) => other.at - one.at);
  }

  private read(objectId: string, above: string[]): Evidence | undefined {
    const capture = this.chosen.get(objectId);
    if (!capture || above.includes(objectId)) return undefined;
    const path = [...above, objectId];
    const children =
      path.length > deepest
        ? []
        : (this.below.get(objectId) ?? []).flatMap(
            child => this.read(child.objectId, path) ?? [],
          );
    const logs = this.logs.get(objectId);
    return {
      ...capture.evidence,
      identity: capture.identity,
      ...(logs && { logs }),
      children: children.sort((one, other) => rank(one) - rank(other)),
    };
  }
}
