import { isNamed } from './conditions';
import { findAnchor } from './findAnchor';
import { Look, Observed } from './observe';
import { ExpectedObject, Recording } from './Recording';
import { WatchStream } from './WatchStream';

/** Instants are given with milliseconds; sums of them may miss by less. */
const ROUNDING_SECONDS = 0.001;

/** Of an object, what an expectation speaks of. */
export interface FoundObject {
  kind: string;
  name: string;
  status: string;
  reason: string;
  message: string;
}

/**
 * What a simulation's end has against the scenario's expectation, a sentence
 * each; empty where it is as expected.
 *
 * @param stream - where decisive instants are looked for
 * @param later - seconds by which this variant's outcome may come later
 */
export function findFaults(
  recording: Recording,
  stream: WatchStream,
  observed: Observed,
  later = 0,
): string[] {
  return [
    ...faultsOfOutcome(recording, observed),
    ...faultsOfInstant(recording, stream, observed, later),
    ...faultsOfAggregates(recording, stream, observed),
  ];
}

/** What the objects of a simulation have against the expectation. */
export function findFaultsOfObjects(
  { expect }: Recording,
  stream: WatchStream,
  observed: Observed,
): string[] {
  return (expect.objects ?? []).flatMap(expected => {
    const at =
      expected.at === 'end' ? Infinity : findAnchor(expected.at, stream);
    const look = observed.looks.findLast(candidate => candidate.at <= at);
    return faultsOfObject(expected, objectsOf(look));
  });
}

/** What the objects of one look have against one expected object. */
export function faultsOfObject(
  expected: ExpectedObject,
  objects: FoundObject[],
): string[] {
  const named = objects.filter(
    ({ kind, name }) =>
      kind === expected.kind && isNamed({ metadata: { name } }, expected.name),
  );
  if (named.some(object => isAsExpected(object, expected))) return [];
  const { at, kind, name, ...wanted } = expected;
  return [
    `${kind}/${name} at ${JSON.stringify(at)} is ${JSON.stringify(
      named,
    )}, wanted ${JSON.stringify(wanted)}`,
  ];
}

function isAsExpected(
  { status, reason, message }: FoundObject,
  expected: ExpectedObject,
): boolean {
  return (
    expected.status.some(name => name === status) &&
    (expected.reason?.includes(reason) ?? true) &&
    new RegExp(expected.message ?? '').test(`${reason} ${message}`)
  );
}

function objectsOf(look: Look | undefined): FoundObject[] {
  return (look?.judgement.objects ?? []).map(({ kind, name, status }) => ({
    kind,
    name,
    status: status.status,
    reason: status.reason,
    message: status.message,
  }));
}

function faultsOfOutcome({ expect }: Recording, observed: Observed): string[] {
  const outcome = observed.outcome ?? 'none';
  const isWanted =
    expect.outcome.includes(outcome) && !expect.neverOutcome?.includes(outcome);
  return [
    ...(isWanted
      ? []
      : [`the outcome is ${outcome}, wanted ${expect.outcome}`]),
    ...faultOfFlag('stabilized', observed.stabilized, expect.stabilized),
    ...faultOfFlag('verified', observed.verified, expect.verified),
  ];
}

function faultOfFlag(
  name: string,
  found: boolean,
  wanted: boolean | undefined,
): string[] {
  return wanted === undefined || wanted === found
    ? []
    : [`${name} is ${found}, wanted ${wanted}`];
}

function faultsOfInstant(
  { check, expect }: Recording,
  stream: WatchStream,
  { at }: Observed,
  later: number,
): string[] {
  if (at === null) return [];
  const [from, to] = expect.window;
  const faults = isWithin(at, from, to + later)
    ? []
    : [`the outcome comes at ${at}, wanted from ${from} to ${to + later}`];
  const { anchor, tolerance = 0 } = expect;
  if (anchor === undefined) return faults;

  const plus = typeof anchor === 'number' ? 0 : anchor.plus ?? 0;
  const decisive = findAnchor(anchor, stream);
  const due = decisive + plus + check.statusStabilizationTimeoutSeconds;
  if (isWithin(at, due, due + tolerance + later)) return faults;
  return [
    ...faults,
    `the outcome comes at ${at}, wanted from ${due} to ${
      due + tolerance + later
    } (the decisive instant is ${decisive})`,
  ];
}

function isWithin(at: number, from: number, to: number): boolean {
  return at >= from - ROUNDING_SECONDS && at <= to + ROUNDING_SECONDS;
}

function faultsOfAggregates(
  { expect }: Recording,
  stream: WatchStream,
  { looks }: Observed,
): string[] {
  const firstOf = (aggregate: string) =>
    looks.find(({ judgement }) => judgement.aggregate === aggregate);
  const never = (expect.never ?? []).flatMap(aggregate => {
    const look = firstOf(aggregate);
    return look ? [`the aggregate is ${aggregate} at ${look.at}`] : [];
  });
  const seen = (expect.seen ?? []).flatMap(aggregate =>
    firstOf(aggregate) ? [] : [`the aggregate is never ${aggregate}`],
  );
  const early = Object.entries(expect.neverBefore ?? {}).flatMap(
    ([aggregate, anchor]) => {
      const look = firstOf(aggregate);
      const due = findAnchor(anchor, stream);
      return look && look.at < due - ROUNDING_SECONDS
        ? [`the aggregate is ${aggregate} at ${look.at}, before ${due}`]
        : [];
    },
  );
  return [...never, ...seen, ...early];
}
