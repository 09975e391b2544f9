import { Instant, Judgement } from '../judging/Judgement';
import { AfterwatchState, WatchedObject } from './AfterwatchState';
import { Family } from './Family';
import { findTrouble } from './findTrouble';
import { restartCounts, restartsSince } from './restartsIn';
import { heal, isOpen, takeNote } from './takeNote';

/** What the families leave behind, one after the other. */
export type Taken = Pick<
  AfterwatchState,
  'objects' | 'restarts' | 'notes' | 'fingerprint'
> & { wakeAt?: Instant };

/** The earlier of two instants; `undefined` without any. */
export function earliest(one: Instant | undefined, other: Instant | undefined) {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}

function isHealthy({ root, counted }: Family): boolean {
  const hasFailed = counted.some(({ status }) => status.status === 'Failed');
  return root.status.status === 'Successful' && !hasFailed;
}

/** Somebody changed its specification or scaled it since the look before. */
function isChanged(
  { fingerprint }: AfterwatchState,
  judgement: Judgement,
  { root: { id } }: Family,
): boolean {
  const was = fingerprint.others[id];
  const is = judgement.fingerprint.others[id];
  return was !== undefined && is !== undefined && was !== is;
}

/** How the object does now; what it did before, as far as that matters. */
function follow(
  family: Family,
  known: WatchedObject,
  look: { at: Instant; isChanging: boolean; hasRestarted: boolean },
): WatchedObject {
  const { restarts, notReadySince, wellSince } = known;
  const { at, isChanging, hasRestarted } = look;
  if (isHealthy(family)) {
    return { restarts, wellSince: hasRestarted ? at : wellSince ?? at };
  }
  if (isChanging) return { restarts, isChanging };
  return family.root.status.status === 'InProgress'
    ? { restarts, notReadySince: notReadySince ?? at }
    : { restarts };
}

function note(
  taken: Taken,
  family: Family,
  now: WatchedObject,
  look: { at: Instant; hasRestarted: boolean; graceMs: number },
): Taken['notes'] {
  const { at, hasRestarted, graceMs } = look;
  const { id } = family.root;
  const { restarts, notReadySince, wellSince } = now;
  const trouble = findTrouble(family, {
    restarts,
    hasRestarted,
    isNotReadyForLong:
      notReadySince !== undefined && notReadySince + graceMs <= at,
    graceMs,
  });
  if (trouble) {
    // It began when it was not ready any more, not when that was long enough.
    const beganAt = trouble.code === 'NotReady' ? notReadySince ?? at : at;
    return takeNote(taken.notes, trouble, family.root, beganAt);
  }
  // What falls over again and again is one trouble: well for a moment is not over.
  const isWell = wellSince !== undefined && wellSince + graceMs <= at;
  return isWell ? heal(taken.notes, id, wellSince) : taken.notes;
}

/** What is worth remembering of it. */
function rest(now: WatchedObject, hasOpenNote: boolean) {
  const { wellSince: _, ...others } = now;
  const kept = hasOpenNote ? now : others;
  const { restarts, ...more } = kept;
  const isNothing =
    restarts === 0 && Object.values(more).every(each => each === undefined);
  return isNothing ? undefined : kept;
}

/** When something of it is due, unless it was already. */
function dueAt(
  now: WatchedObject | undefined,
  look: { at: Instant; graceMs: number },
): Instant | undefined {
  const since = now?.notReadySince ?? now?.wellSince;
  const due = since === undefined ? undefined : since + look.graceMs;
  return due !== undefined && due > look.at ? due : undefined;
}

/** Takes in what a look shows of an applied object and what hangs on it. */
export function watchFamily(
  state: AfterwatchState,
  taken: Taken,
  family: Family,
  judgement: Judgement,
): Taken {
  const { at } = judgement;
  const { graceMs } = state;
  const { id } = family.root;
  const { [id]: before = { restarts: 0 }, ...objects } = taken.objects;
  const counts = restartCounts(family, judgement);
  const isFirstLook = state.at === state.endedAt;
  const fresh = restartsSince(state.restarts, family, counts, isFirstLook);
  const hasRestarted = fresh > 0;
  const isChanging =
    before.isChanging === true || isChanged(state, judgement, family);
  const known = { ...before, restarts: before.restarts + fresh };
  const now = follow(family, known, { at, isChanging, hasRestarted });
  const notes = note(taken, family, now, { at, hasRestarted, graceMs });
  const kept = rest(now, isOpen(notes, id));
  const place = judgement.fingerprint.others[id];
  const { fingerprint } = taken;
  return {
    notes,
    objects: kept ? { ...objects, [id]: kept } : objects,
    restarts: { ...taken.restarts, ...counts },
    fingerprint: {
      ...fingerprint,
      others: place
        ? { ...fingerprint.others, [id]: place }
        : fingerprint.others,
    },
    wakeAt: earliest(taken.wakeAt, dueAt(kept, { at, graceMs })),
  };
}
