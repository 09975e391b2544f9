import { Instant, JudgedObject } from '../judging/Judgement';
import { render } from '../texts/render';
import { afterwatchCodes, AfterwatchNote } from './AfterwatchState';
import { afterwatchTexts } from './afterwatchTexts';
import { Trouble } from './findTrouble';

/** More than anybody reads; when everything falls over, the first ones tell it. */
const MOST = 20;

function weightOf({ code }: Pick<AfterwatchNote, 'code'>): number {
  return afterwatchCodes.indexOf(code);
}

function noteOf(
  trouble: Trouble,
  { id, cluster, apiVersion, kind, namespace, name }: JudgedObject,
  at: Instant,
): AfterwatchNote {
  const { code, params } = trouble;
  return {
    at,
    code,
    params,
    message: render(afterwatchTexts[code], params),
    object: { id, cluster, apiVersion, kind, namespace, name },
  };
}

function isSame(known: AfterwatchNote, now: AfterwatchNote): boolean {
  return (
    known.code === now.code &&
    known.params.reason === now.params.reason &&
    known.params.cause === now.params.cause
  );
}

/** Restarts go on being counted; the rest of what was said stays. */
function recounted(
  known: AfterwatchNote,
  { params }: AfterwatchNote,
): AfterwatchNote {
  const { count } = params;
  if (count === undefined || count === known.params.count) return known;
  const counted = { ...known.params, count };
  const message = render(afterwatchTexts[known.code], counted);
  return { ...known, params: counted, message };
}

/**
 * What a note becomes by what is wrong now: the worse of both, and open. A
 * message that only words the same anew is no news.
 */
function worsened(known: AfterwatchNote, now: AfterwatchNote): AfterwatchNote {
  const isMilder = weightOf(now) < weightOf(known);
  const { healedAt, ...open } = known;
  if (!isMilder && !isSame(known, now)) return { ...now, at: known.at };
  return recounted(healedAt === undefined ? known : open, now);
}

function lastOf(notes: AfterwatchNote[], id: string): number {
  return notes.map(({ object }) => object.id).lastIndexOf(id);
}

/**
 * Adds what is wrong with an object to the notes. As long as it is not over it
 * is one trouble, which may get worse; the same trouble once more is no new one
 * either. Only something worse after a time of health is: so an object has at
 * most one note of each code.
 */
export function takeNote(
  notes: AfterwatchNote[],
  trouble: Trouble,
  root: JudgedObject,
  at: Instant,
): AfterwatchNote[] {
  const note = noteOf(trouble, root, at);
  const index = lastOf(notes, root.id);
  const known = notes[index];
  const isNew =
    !known ||
    (known.healedAt !== undefined && weightOf(note) > weightOf(known));
  if (isNew) return notes.length < MOST ? [...notes, note] : notes;
  return notes.map((each, place) =>
    place === index ? worsened(known, note) : each,
  );
}

/** Whether the last trouble of an object is not over. */
export function isOpen(notes: AfterwatchNote[], id: string): boolean {
  const known = notes[lastOf(notes, id)];
  return known !== undefined && known.healedAt === undefined;
}

/** The object is well again. */
export function heal(
  notes: AfterwatchNote[],
  id: string,
  at: Instant,
): AfterwatchNote[] {
  const index = lastOf(notes, id);
  const known = notes[index];
  if (!isOpen(notes, id)) return notes;
  return notes.map((each, place) =>
    place === index ? { ...known, healedAt: at } : each,
  );
}
