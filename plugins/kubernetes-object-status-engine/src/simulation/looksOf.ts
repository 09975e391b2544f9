import { SimulationEvent } from './formats';

/** R6: of one instant, cancel and the beginning of a gap come first. */
function rank(event: SimulationEvent): number {
  if ('cancel' in event) return 0;
  if ('gap' in event) return event.gap === 'start' ? 1 : 3;
  return 2;
}

/** Events of one instant in the order of R6, those alike as they are given. */
export function inOrder(events: SimulationEvent[]): SimulationEvent[] {
  return [...events].sort((a, b) => rank(a) - rank(b));
}

/** All that an event tells of statuses, one entry each. */
function toldBy(event: SimulationEvent): Array<[string, string]> {
  if (!('statuses' in event)) return [];
  const { statuses, fingerprint, revision } = event;
  const told = Object.entries(statuses).map<[string, string]>(
    ([name, status]) => [`status ${name}`, status],
  );
  if (fingerprint !== undefined) told.push(['fingerprint', fingerprint]);
  if (revision !== undefined) told.push(['revision', revision]);
  return told;
}

function isToldOtherwise(
  told: Map<string, string>,
  tells: Array<[string, string]>,
): boolean {
  return tells.some(([what, value]) => (told.get(what) ?? value) !== value);
}

/**
 * Abstract events of one instant, divided into what is looked at together.
 *
 * What is told of several objects in several events is one observation, as if
 * one event told it. What is told otherwise within the instant was seen before,
 * so it gets a look of its own (R6: a change seen at the last instant of a
 * window resets it). What begins a gap is looked at before anything is seen.
 */
export function looksOf(events: SimulationEvent[]): SimulationEvent[][] {
  const looks: SimulationEvent[][] = [];
  let told = new Map<string, string>();
  let isSeeing = false;
  for (const event of inOrder(events)) {
    const tells = toldBy(event);
    const isOtherwise = isToldOtherwise(told, tells);
    const isObservation = rank(event) > 1;
    const look = looks.at(-1);
    if (look && isObservation === isSeeing && !isOtherwise) {
      look.push(event);
    } else {
      looks.push([event]);
      told = new Map();
    }
    isSeeing = isObservation;
    for (const [what, value] of tells) told.set(what, value);
  }
  return looks;
}
