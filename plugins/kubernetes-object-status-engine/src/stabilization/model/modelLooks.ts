import { AggregateStatus, ObjectStatusName } from '../../judging/Judgement';
import { ObjectStatusCheck } from '../../options';
import { SimulationEvent } from '../../simulation/formats';

/**
 * The history of an abstract timeline as the contract's tables see it.
 *
 * The model keeps no state: whatever is asked about a position in the history
 * is found by scanning the history up to there. That is slow and has nothing
 * in common with a reducer, which is its purpose.
 *
 * Readings of `semantics.md` where the page leaves something open:
 * - R6: of one instant come cancels and beginnings of gaps, then statuses in the
 *   order given, then the ends of gaps, which say that what was just told is
 *   proven. Beginnings are a look, and so is what is observed, however it is
 *   divided into events. What is told otherwise within the instant is another
 *   look: what was told before was seen, however short, and closes a window
 *   (R3). A gap that ends where another begins is one gap that ends there.
 * - R9: the status that is told of an object while it is in a gap is seen when
 *   the gap ends. Fingerprint and revision belong to the step as a whole: they
 *   are seen as long as anything is, else when something is seen again.
 * - R9: a gap that begins while one stands prolongs it; the end of a gap that
 *   never began is nothing. An end that does not say \`unchanged\` proves nothing.
 * - R3: an abstract object that is told of for the first time is a counted uid
 *   more; so is one that is known by the gap that names it.
 * - `statuses`: an object that is not named keeps its status, an absent
 *   `fingerprint` or `revision` stays what it was.
 * - R3 and R9: objects are taken with their translated status there too; an
 *   object that is `Paused` and counts as Failed is a failed one.
 */
export interface ModelHistory {
  events: SimulationEvent[];
  check: ObjectStatusCheck;
}

/** What can be seen right after an event. */
export interface ModelLook {
  at: number;
  aggregate: AggregateStatus;
  /** Objects whose last proven status counts as Failed. */
  failed: string[];
  blind: string[];
  objects: string[];
  fingerprint: string;
  revision: string;
  /** R9: this was the end of a gap in which something changed. */
  endsChangedGap: boolean;
}

type GapEvent = Extract<SimulationEvent, { gap: 'start' | 'end' }>;
type StatusesEvent = Extract<SimulationEvent, { statuses: unknown }>;

/** R6: the order of events, that of one instant included. */
export function inOrder(events: SimulationEvent[]): SimulationEvent[] {
  return [...events].sort(
    (left, right) => left.at - right.at || rank(left) - rank(right),
  );
}

function rank(event: SimulationEvent): number {
  if (isGap(event)) return event.gap === 'start' ? 0 : 2;
  return 'cancel' in event ? 0 : 1;
}

/** One look per observation from the first object on, up to an instant. */
export function looksUntil(history: ModelHistory, until: number): ModelLook[] {
  return history.events.flatMap((event, position) =>
    event.at <= until &&
    isLastOfItsLook(history, position) &&
    objectsKnownAt(history, position).length > 0
      ? [lookAt(history, position)]
      : [],
  );
}

/** R6: whether the next event is seen at a look of its own. */
function isLastOfItsLook(history: ModelHistory, position: number): boolean {
  const { events } = history;
  return (
    position === events.length - 1 ||
    startOfLook(history, position + 1) > position
  );
}

/** Position of the first event that is seen together with the one at a position. */
function startOfLook({ events }: ModelHistory, position: number): number {
  const { at } = events[position];
  const isSeen = (event: SimulationEvent) => rank(event) > 0;
  let first = events.findIndex(event => event.at === at);
  while (isSeen(events[first]) !== isSeen(events[position])) first += 1;
  // A look begins where something is told otherwise.
  let start = first;
  for (let next = first + 1; next <= position; next += 1) {
    if (contradictsAny(events.slice(start, next), events[next])) start = next;
  }
  return start;
}

function contradictsAny(
  before: SimulationEvent[],
  event: SimulationEvent,
): boolean {
  return before.some(each => contradicts(each, event));
}

function contradicts(left: SimulationEvent, right: SimulationEvent): boolean {
  if (!isStatuses(left) || !isStatuses(right)) return false;
  const isOther = (one?: string, other?: string) =>
    one !== undefined && other !== undefined && one !== other;
  return (
    isOther(left.fingerprint, right.fingerprint) ||
    isOther(left.revision, right.revision) ||
    Object.entries(left.statuses).some(([object, status]) =>
      isOther(status, right.statuses[object]),
    )
  );
}

function lookAt(history: ModelHistory, position: number): ModelLook {
  const objects = objectsKnownAt(history, position);
  const statusOf = (object: string) =>
    translated(visibleStatus(history, object, position), history.check);
  const statuses = objects.map(statusOf);

  return {
    at: history.events[position].at,
    aggregate: aggregateOf(statuses),
    failed: objects.filter(object => statusOf(object) === 'Failed'),
    blind: objects.filter(object => isBlind(history, object, position)),
    objects,
    fingerprint: toldField(history, 'fingerprint', position),
    revision: toldField(history, 'revision', position),
    endsChangedGap: isEndOfChangedGap(history, position),
  };
}

function objectsKnownAt({ events }: ModelHistory, position: number): string[] {
  const named = events.slice(0, position + 1).flatMap(event => {
    if (isStatuses(event)) return Object.keys(event.statuses);
    return isGap(event) && event.gap === 'start' ? event.objects ?? [] : [];
  });
  return [...new Set(named)];
}

/** An object is blind when the last event about its sight began a gap. */
function isBlind(
  { events }: ModelHistory,
  object: string,
  position: number,
): boolean {
  return (
    events
      .slice(0, position + 1)
      .filter(isGap)
      .filter(event => event.objects?.includes(object) ?? true)
      .at(-1)?.gap === 'start'
  );
}

function visibleStatus(
  history: ModelHistory,
  object: string,
  position: number,
): ObjectStatusName {
  const told = history.events
    .slice(0, lastSight(position, at => isBlind(history, object, at)) + 1)
    .filter(isStatuses)
    .flatMap(event => event.statuses[object] ?? []);
  // R9: what has no proven status yet is in progress.
  return told.at(-1) ?? 'InProgress';
}

function toldField(
  history: ModelHistory,
  field: 'fingerprint' | 'revision',
  position: number,
): string {
  const isNothingSeen = (at: number) =>
    objectsKnownAt(history, position).every(object =>
      isBlind(history, object, at),
    );
  const told = history.events
    .slice(0, lastSight(position, isNothingSeen) + 1)
    .filter(isStatuses)
    .flatMap(event => event[field] ?? []);
  return told.at(-1) ?? '';
}

/** The last position up to the given one at which there was sight; -1: none. */
function lastSight(
  position: number,
  isBlindAt: (position: number) => boolean,
): number {
  for (let at = position; at >= 0; at -= 1) {
    if (!isBlindAt(at)) return at;
  }
  return -1;
}

function isEndOfChangedGap(history: ModelHistory, position: number): boolean {
  const ends = history.events
    .map((event, at) => ({ event, at }))
    .slice(startOfLook(history, position), position + 1)
    .filter(({ event }) => isGap(event) && event.gap === 'end')
    .filter(({ event }) => !('unchanged' in event && event.unchanged));
  const isEndedAt = (at: number) => (object: string) =>
    isBlind(history, object, at - 1) && !isBlind(history, object, at);
  return ends.some(({ at }) =>
    objectsKnownAt(history, position).some(isEndedAt(at)),
  );
}

/** Section 3: what a counted status counts as. */
function translated(
  status: ObjectStatusName,
  check: ObjectStatusCheck,
): ObjectStatusName {
  const paused = {
    wait: 'Paused',
    successful: 'Successful',
    failed: 'Failed',
  } as const;
  const unknown = {
    accept: 'Successful',
    wait: 'InProgress',
    fail: 'Failed',
  } as const;
  if (status === 'Paused') return paused[check.pausedObjects];
  if (status === 'Unknown') return unknown[check.unknownObjects];
  return status;
}

function aggregateOf(statuses: ObjectStatusName[]): AggregateStatus {
  const decisive = (['Failed', 'Paused', 'InProgress'] as const).find(status =>
    statuses.includes(status),
  );
  return decisive ?? 'Successful';
}

function isGap(event: SimulationEvent): event is { at: number } & GapEvent {
  return 'gap' in event;
}

function isStatuses(
  event: SimulationEvent,
): event is { at: number } & StatusesEvent {
  return 'statuses' in event;
}
