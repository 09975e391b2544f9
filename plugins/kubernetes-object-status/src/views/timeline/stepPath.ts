import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectStatusName } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ObjectHistory, Span, StepHistory } from './history';
import { PathPart } from './PathPart';

/** A part before it is known which step it is of. */
type NewPart = PathPart extends infer P
  ? P extends PathPart
    ? Omit<P, 'step'>
    : never
  : never;

/** A time during which an object was on its way. */
interface Run extends Span {
  object: ObjectHistory;
  /** The status it came to; absent where it had not come yet. */
  ended?: ObjectStatusName;
}

/**
 * What decided how long a step took, in the order of time and without a hole.
 *
 * It is found from the end back: before the last window, the object that came
 * to its status last; within its time, what it owns, as long as that was not
 * there; before that was made, what had come then, which may have made room.
 *
 * @param rows - of the step: who belongs to whom
 * @internal
 */
export function pathOfStep(
  history: StepHistory,
  rows: readonly ObjectRow[],
): PathPart[] {
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const step = history.step.number;
  return new StepPath(history, parents).find().map(part => ({ ...part, step }));
}

class StepPath {
  private readonly found: NewPart[] = [];
  private readonly done: ReadonlySet<ObjectStatusName>;
  /** Objects that are being followed: an owner of itself is followed once. */
  private readonly followed = new Set<string>();

  constructor(
    private readonly history: StepHistory,
    private readonly parents: ReadonlyMap<string, string | undefined>,
  ) {
    const target = this.window?.status ?? 'Successful';
    this.done = new Set<ObjectStatusName>(['Successful', target]);
  }

  find(): NewPart[] {
    const { from, to, objects } = this.history;
    const { window } = this;
    let until = window?.from ?? to;
    if (window)
      this.add({ type: 'window', status: window.status, from: until, to });
    let next = window
      ? this.lastCompleted(objects, until, window.status)
      : this.longestUnfinished(objects, until);
    next ??= this.lastCompleted(objects, until);
    while (next && next.to > from) {
      this.addRest(next.to, until);
      until = this.follow(next, from);
      next = this.lastCompleted(objects, until);
    }
    this.addRest(from, until);
    return this.found.reverse();
  }

  /** The window that the end came of. */
  private get window() {
    const last = this.history.windows.at(-1);
    return last?.to === this.history.to ? last : undefined;
  }

  /** Goes back through what an object waited for; gives the instant it came to. */
  private follow(
    { object, from: start, to, ended }: Run,
    floor: number,
  ): number {
    const from = Math.max(start, floor);
    this.followed.add(object.id);
    const children = this.childrenOf(object);
    let until = to;
    let next =
      ended === undefined
        ? this.longestUnfinished(children, until)
        : this.lastCompleted(children, until);
    while (next && next.to > from) {
      this.addOwn(object, { from: next.to, to: until });
      until = this.follow(next, from);
      next = this.lastCompleted(children, until);
    }
    this.addOwn(object, { from, to: until });
    this.followed.delete(object.id);
    return Math.min(from, until);
  }

  /** Who came last, owners before what they own. */
  private lastCompleted(
    objects: readonly ObjectHistory[],
    until: number,
    status?: ObjectStatusName,
  ): Run | undefined {
    return objects
      .flatMap(object => this.runsOf(object))
      .filter(({ ended }) => ended && (!status || ended === status))
      .filter(({ to }) => to <= until)
      .sort(
        (a, b) =>
          b.to - a.to ||
          Number(b.ended !== 'Successful') - Number(a.ended !== 'Successful') ||
          this.depthOf(a) - this.depthOf(b) ||
          a.from - b.from,
      )[0];
  }

  /** Who had not come yet and had been on its way longest. */
  private longestUnfinished(
    objects: readonly ObjectHistory[],
    until: number,
  ): Run | undefined {
    return objects
      .flatMap(object => this.runsOf(object))
      .filter(({ from, to, ended }) => from < until && to >= until && !ended)
      .map(run => ({ ...run, to: until }))
      .sort((a, b) => this.depthOf(a) - this.depthOf(b) || a.from - b.from)[0];
  }

  private runsOf(object: ObjectHistory): Run[] {
    const runs: Run[] = [];
    let open: Run | undefined;
    for (const { from, to, status } of object.phases) {
      const goesOn = open?.to === from;
      if (this.done.has(status)) {
        if (open && goesOn) open.ended = status;
        open = undefined;
      } else if (open && goesOn) {
        open.to = to;
      } else {
        open = { object, from, to };
        runs.push(open);
      }
    }
    return runs;
  }

  private childrenOf({ id }: ObjectHistory): ObjectHistory[] {
    return this.history.objects.filter(
      each => !this.followed.has(each.id) && this.parents.get(each.id) === id,
    );
  }

  private depthOf({ object }: Run): number {
    const seen = new Set<string>();
    let id: string | undefined = object.id;
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      id = this.parents.get(id);
    }
    return seen.size;
  }

  private addOwn(object: ObjectHistory, { from, to }: Span): void {
    const { id, kind, name } = object;
    for (const phase of [...object.phases].reverse()) {
      const span = {
        from: Math.max(from, phase.from),
        to: Math.min(to, phase.to),
      };
      this.add({ type: 'object', object: { id, kind, name }, phase, ...span });
    }
  }

  private addRest(from: number, to: number): void {
    this.add({ type: 'rest', from, to });
  }

  private add(part: NewPart): void {
    if (part.to > part.from) this.found.push(part);
  }
}
