import fc from 'fast-check';
import { SimulateInput, SimulationEvent } from '../simulation/formats';
import { simulate } from '../simulation/simulate';
import { timelines } from '../stabilization/model/testUtils/timelines';
import { propertyRuns } from '../stabilization/properties/testUtils/propertyRuns';

const runs = propertyRuns(400);

interface End {
  outcome: string | null;
  at: number | null;
  stabilized: boolean;
  verified: boolean;
}

function endOf(input: SimulateInput): End {
  const { outcome, at, stabilized, verified } = simulate(input);
  return { outcome, at, stabilized, verified };
}

type Change = (input: SimulateInput) => SimulateInput;

/** Another telling of every event, as one or several. */
function each(
  tell: (event: SimulationEvent, at: number) => SimulationEvent[],
): Change {
  return input => ({ ...input, events: input.events.flatMap(tell) });
}

function names({ events }: SimulateInput): string[] {
  return events.flatMap(event =>
    'statuses' in event ? Object.keys(event.statuses) : [],
  );
}

const divided = each(event => {
  if ('statuses' in event) {
    const { statuses, at, ...whole } = event;
    const parts = Object.entries(statuses).map(([name, status]) => ({
      at,
      statuses: { [name]: status },
    }));
    return parts.map((part, index) => (index ? part : { ...part, ...whole }));
  }
  if (!('gap' in event) || !event.objects) return [event];
  return event.objects.map(name => ({ ...event, objects: [name] }));
});

const turnedAround = each(event => {
  if ('statuses' in event) {
    const statuses = Object.fromEntries(
      Object.entries(event.statuses).reverse(),
    );
    return [{ ...event, statuses }];
  }
  if (!('gap' in event) || !event.objects) return [event];
  return [{ ...event, objects: [...event.objects].reverse() }];
});

const twice = each(event => [event, event]);

function renamed(name: string): string {
  return `__proto__ of ${name}`;
}

const withOtherNames = each(event => {
  if ('statuses' in event) {
    const entries = Object.entries(event.statuses).map(
      ([name, status]) => [renamed(name), status] as const,
    );
    return [{ ...event, statuses: Object.fromEntries(entries) }];
  }
  if (!('gap' in event) || !event.objects) return [event];
  return [{ ...event, objects: event.objects.map(renamed) }];
});

/** Kinds of events of one instant change places with each other, those alike do not. */
const inOtherOrder: Change = input => {
  const rank = (event: SimulationEvent) => {
    if ('cancel' in event) return 3;
    if (!('gap' in event)) return 1;
    return event.gap === 'start' ? 2 : 0;
  };
  const events = [...input.events].sort(
    (a, b) => a.at - b.at || rank(a) - rank(b),
  );
  return { ...input, events };
};

/** The first object has a companion that is Successful, and seen as long as it is. */
const withAnotherObject: Change = input => {
  const [first] = names(input);
  const joined = (event: SimulationEvent): SimulationEvent => {
    if (!('gap' in event) || !event.objects?.includes(first)) return event;
    return { ...event, objects: [...event.objects, 'companion'] };
  };
  const events = input.events.map(joined);
  const told = { at: 0, statuses: { companion: 'Successful' as const } };
  return { ...input, events: [told, ...events] };
};

/** A look at which nothing is told. */
const withEmptyLooks = each(event => [
  event,
  { at: event.at + 0.25, statuses: {} },
]);

const withOtherFields = each(event => [
  Object.assign({ note: 'for its reader' }, event),
]);

describe('a timeline ends as it does', () => {
  it.each<[string, Change]>([
    ['divided into an event for each object', divided],
    ['with its objects turned around', turnedAround],
    ['with every event told twice', twice],
    ['with other names', withOtherNames],
    ['with the kinds of events of an instant in another order', inOtherOrder],
    ['with an unrelated object more', withAnotherObject],
    ['with looks at which nothing is new', withEmptyLooks],
    ['with fields that mean nothing', withOtherFields],
  ])('%s', (_, change) => {
    fc.assert(
      fc.property(timelines, input => {
        expect(endOf(change(input))).toEqual(endOf(input));
      }),
      runs,
    );
  });

  it('all times later: as much later', () => {
    fc.assert(
      fc.property(timelines, fc.integer({ min: 1, max: 5000 }), (input, by) => {
        const { at, ...end } = endOf(input);
        const check = input.objectStatusCheck ?? {};
        const timeout = check.stepExecutionTimeoutSeconds;
        const later = {
          ...input,
          objectStatusCheck: {
            ...check,
            stepExecutionTimeoutSeconds: timeout ? timeout + by : timeout,
          },
          events: input.events.map(event => ({ ...event, at: event.at + by })),
          ...(input.until !== undefined && { until: input.until + by }),
        };
        expect(endOf(later)).toEqual({
          ...end,
          at: at === null ? null : at + by,
        });
      }),
      runs,
    );
  });
});
