import { Afterwatch } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  AfterwatchNote,
  AfterwatchState,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { toIso } from '../executions/toExecution';
import { fromJson, toNumber } from '../rows';
import { AfterwatchRow } from './AfterwatchRow';

/** More than anybody reads. */
const MOST = 20;

type ShownNote = Afterwatch['notes'][number];

function toNote(
  step: number,
  { at, code, params, message, object, healedAt }: AfterwatchNote,
): ShownNote {
  const { id, cluster, kind, namespace, name } = object;
  return {
    at: toIso(at),
    step,
    code,
    params,
    message,
    object: { id, cluster, kind, namespace, name },
    healedAt: healedAt === undefined ? undefined : toIso(healedAt),
  };
}

function stateOf(rows: AfterwatchRow[]): string {
  const states = rows.map(({ state }) => state);
  if (states.includes('Watching')) return 'Watching';
  return states.includes('NotSeen') ? 'NotSeen' : 'Over';
}

/** What came after the successful ends of an execution's steps; `undefined` where nothing is watched. */
export function toAfterwatch(rows: AfterwatchRow[]): Afterwatch | undefined {
  if (rows.length === 0) return undefined;
  const notes = rows
    .flatMap(({ step, watch }) =>
      fromJson<AfterwatchState>(watch).notes.map(note => ({ step, note })),
    )
    .sort((one, other) => one.note.at - other.note.at)
    .slice(0, MOST);
  return {
    state: stateOf(rows),
    until: toIso(Math.max(...rows.map(({ until }) => toNumber(until)))),
    notes: notes.map(({ step, note }) => toNote(step, note)),
  };
}
