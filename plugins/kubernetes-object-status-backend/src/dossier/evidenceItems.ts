import {
  ContainerRow,
  ContainerRun,
  Dossier,
  EvidenceItem,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Capture } from '../evidence/Capture';
import { conditionsOf } from '../evidence/conditionsOf';
import { containersOf } from '../evidence/containersOf';
import { contextOf } from '../evidence/contextOf';

/** How much is told at most; the object's own evidence has all of it. */
const mostItems = 200;
/** Lines that are told of a log; the same. */
const lastLines = 20;

type Item = Omit<EvidenceItem, 'step' | 'objectId' | 'kind' | 'name'>;

function toIso(at: number): string {
  return new Date(at).toISOString();
}

/** By the cluster's clock where it tells the time, else when it was seen. */
function timeOf(told: string | undefined, capture: Capture): string {
  const at = told === undefined ? Number.NaN : Date.parse(told);
  return toIso(Number.isNaN(at) ? capture.at : at);
}

function statusItem({ at, evidence, identity }: Capture): Item {
  const { reason, message, status } = evidence.status;
  return {
    at: toIso(at),
    type: 'Status',
    from: `${identity.kind} ${identity.name}`,
    reason,
    message: message || status,
  };
}

/** A condition without a word of its own says what the status says. */
function conditionItems(capture: Capture): Item[] {
  const { evidence, identity } = capture;
  return conditionsOf(evidence.object).flatMap(
    ({ type, status, reason, message, changedAt }) =>
      message
        ? [
            {
              at: timeOf(changedAt, capture),
              type: 'Condition',
              from: `${identity.kind} ${identity.name}`,
              reason,
              message: `${type} is ${status}: ${message}`,
            },
          ]
        : [],
  );
}

function eventItems(capture: Capture): Item[] {
  return (capture.evidence.events ?? []).map(event => ({
    at: timeOf(event.lastSeen, capture),
    type: 'Event',
    from: event.reportedBy ?? 'event',
    reason: event.reason,
    message: event.message,
    count: event.count,
  }));
}

function runSaid({ state, exitCode, message }: ContainerRun): string {
  const what =
    state === 'Terminated'
      ? `ended with exit code ${exitCode ?? 'unknown'}`
      : 'is waiting';
  return message ? `${what}: ${message.trim()}` : what;
}

/** A run that goes on is no evidence, nor is the end of one that did its work. */
function isTelling(run: ContainerRun, { role }: ContainerRow): boolean {
  if (run.state === 'Running') return false;
  return !(role === 'Init' && run.exitCode === 0);
}

function containerItems(capture: Capture): Item[] {
  return containersOf(capture.evidence.object).flatMap(container =>
    [container.now, container.previous].flatMap(run =>
      run && isTelling(run, container)
        ? [
            {
              at: timeOf(run.finishedAt, capture),
              type: 'Container',
              from: `container ${container.name}`,
              reason: run.reason,
              message: runSaid(run),
            },
          ]
        : [],
    ),
  );
}

function logItems({ logs }: Capture): Item[] {
  return logs
    .filter(({ lines }) => lines.length > 0)
    .map(({ container, capturedAt, lines }) => ({
      at: capturedAt,
      type: 'Log',
      from: `container ${container}`,
      message: lines.slice(-lastLines).join('\n'),
    }));
}

function contextItems({ at, evidence }: Capture): Item[] {
  return contextOf(evidence)
    .filter(({ said }) => said !== '')
    .map(({ kind, name, said }) => ({
      at: toIso(at),
      type: 'Context',
      from: `${kind} ${name}`,
      message: said,
    }));
}

/** All is kept when a step ends; what was well then explains nothing. */
function isTrouble({ evidence }: Capture): boolean {
  return evidence.status.status !== 'Successful';
}

function itemsOf(capture: Capture): EvidenceItem[] {
  const { step, objectId, identity } = capture;
  const { kind, name } = identity;
  return [
    statusItem(capture),
    ...conditionItems(capture),
    ...eventItems(capture),
    ...containerItems(capture),
    ...logItems(capture),
    ...contextItems(capture),
  ].map(item => ({ ...item, step, objectId, kind, name }));
}

/**
 * What was said once is told once, however often something was kept; what goes
 * on without a time of its own, at the moment at which it was seen first.
 */
function sameness(item: EvidenceItem, capture: Capture): string {
  const { step, objectId, type, from, reason, message } = item;
  const at = item.at === toIso(capture.at) ? undefined : item.at;
  // What surrounds several objects, and a log that was read twice, is one thing.
  if (type === 'Context') return JSON.stringify([step, from, message]);
  if (type === 'Log') return JSON.stringify([step, objectId, from, message]);
  return JSON.stringify([step, objectId, type, from, reason, message, at]);
}

function newestFirst(one: EvidenceItem, other: EvidenceItem): number {
  return Date.parse(other.at) - Date.parse(one.at);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The same value is in every capture of its object: the one with most counts. */
function maskedIn(captures: Capture[]): number {
  const byObject = new Map<string, number>();
  for (const { step, objectId, masked = 0 } of captures) {
    const key = `${step} ${objectId}`;
    byObject.set(key, Math.max(byObject.get(key) ?? 0, masked));
  }
  return sum([...byObject.values()]);
}

/** What was kept of objects in trouble, newest first, at most 200 things. */
export function evidenceItems(
  kept: Capture[],
): NonNullable<Dossier['evidence']> {
  const captures = kept.filter(isTrouble);
  const moments = captures.map(({ at }) => at);
  const told = new Map<string, EvidenceItem>();
  for (const capture of captures) {
    for (const item of itemsOf(capture)) {
      const key = sameness(item, capture);
      if (!told.has(key)) told.set(key, item);
    }
  }
  const logs = captures.flatMap(capture => capture.logs);
  return {
    ...(moments.length > 0 && {
      from: toIso(Math.min(...moments)),
      to: toIso(Math.max(...moments)),
    }),
    items: [...told.values()].sort(newestFirst).slice(0, mostItems),
    truncatedLogs: logs.filter(({ truncated }) => truncated).length,
    maskedValues: maskedIn(captures) + sum(logs.map(({ masked }) => masked)),
  };
}
