import fc from 'fast-check';
import { anEvent, anObject, aPod, Built, built } from '../testUtils';
import { EventIndex } from './EventIndex';

const pod = aPod('web-a');
const mount = (volume: string) => `no volume ${volume}`;

function about(object: Built, ...events: Built[]) {
  return EventIndex.of(events.map(built)).about(built(object));
}

describe('EventIndex', () => {
  it('tells an event in one form, whichever API served it', () => {
    const core = anEvent(pod, 'Unhealthy', 'probe failed')
      .by('kubelet')
      .container('web')
      .times(4)
      .at(30);
    const { involvedObject, source, lastTimestamp, ...rest } = core.object;
    const newer = {
      ...rest,
      apiVersion: 'events.k8s.io/v1',
      metadata: { ...core.object.metadata, uid: 'another' },
      regarding: involvedObject,
      note: 'probe failed',
      message: undefined,
      count: undefined,
      series: { count: 4, lastObservedTime: lastTimestamp },
      reportingController: 'kubelet',
    };
    const expected = {
      type: 'Warning',
      reason: 'Unhealthy',
      message: 'probe failed',
      count: 4,
      lastSeen: '2026-01-01T00:00:30.000Z',
      reportedBy: 'kubelet',
      container: 'web',
    };

    expect(about(pod, core)).toEqual([expected]);
    expect(about(pod, newer)).toEqual([expected]);
  });

  it('gives the newest first', () => {
    const events = [
      anEvent(pod, 'Pulling', 'first', 'Normal').at(1),
      anEvent(pod, 'FailedMount', 'third').at(3),
      anEvent(pod, 'FailedMount', 'second').at(2),
    ];

    expect(about(pod, ...events).map(({ message }) => message)).toEqual([
      'third',
      'second',
      'first',
    ]);
  });

  it('merges what says the same, and counts an event once that is given twice', () => {
    const once = anEvent(pod, 'BackOff', 'back-off').times(3).at(5);
    const served = { ...once.object, apiVersion: 'v1' };
    const again = anEvent(pod, 'BackOff', 'back-off').times(2).at(9);

    expect(about(pod, once, served, again)).toMatchObject([
      { message: 'back-off', count: 5, lastSeen: '2026-01-01T00:00:09.000Z' },
    ]);
  });

  it('takes an event without a uid by name, and one of another uid for another object', () => {
    const vague = anEvent(pod, 'FailedMount', 'vague').set(
      'involvedObject.uid',
      undefined,
    );
    const former = anEvent(pod.uid('former'), 'FailedMount', 'former');
    const elsewhere = anEvent(
      pod.uid('else').set('metadata.namespace', 'other'),
      'FailedMount',
      'elsewhere',
    );

    expect(about(pod, vague, former, elsewhere)).toMatchObject([
      { message: 'vague' },
    ]);
  });

  it('finds what is said of an object that is known by name alone', () => {
    const claim = anObject('v1', 'PersistentVolumeClaim', 'data');
    const event = built(anEvent(claim, 'Provisioning', 'on it', 'Normal'));
    const index = EventIndex.of([event]);

    expect(
      index.aboutNamed('PersistentVolumeClaim', 'shop', 'data'),
    ).toMatchObject([{ reason: 'Provisioning', type: 'Normal' }]);
    expect(index.aboutNamed('Pod', 'shop', 'data')).toEqual([]);
    index.remove(event);
    expect(index.aboutNamed('PersistentVolumeClaim', 'shop', 'data')).toEqual(
      [],
    );
  });

  it('keeps messages on one line and short, without what the recorder adds', () => {
    const said = (message: string) =>
      about(pod, anEvent(pod, 'Unhealthy', message))[0].message;

    expect(said('(combined from similar events): Probe failed:\n  503\n')).toBe(
      'Probe failed: 503',
    );
    expect(said('x'.repeat(5_000))).toHaveLength(400);
  });

  it('gives at most 20 of an object', () => {
    const events = Array.from({ length: 50 }, (_, at) =>
      anEvent(pod, 'FailedMount', mount(String(at))).at(at),
    );

    const found = about(pod, ...events);
    expect(found).toHaveLength(20);
    expect(found[0].message).toBe('no volume 49');
  });

  it('keeps the newest 60 of an object, in whatever order they come', () => {
    const first = anEvent(pod, 'FailedMount', 'first').at(0);
    const many = Array.from({ length: 70 }, (_, at) =>
      anEvent(pod, 'FailedMount', 'again').at(at + 1),
    );
    const expected = [
      {
        message: 'again',
        count: 60,
        lastSeen: '2026-01-01T00:01:10.000Z',
      },
    ];

    expect(about(pod, first, ...many)).toMatchObject(expected);
    expect(about(pod, ...many, first)).toMatchObject(expected);
    expect(about(pod, ...many.toReversed(), first)).toHaveLength(1);
  });

  it('keeps the same ones of those that came at one instant', () => {
    const many = Array.from({ length: 80 }, (_, at) =>
      anEvent(pod, 'FailedMount', mount(String(at % 70))).uid(`event-${at}`),
    );
    const expected = about(pod, ...many);

    expect(about(pod, ...many.toReversed())).toEqual(expected);
    expect(about(pod, ...many.slice(40), ...many.slice(0, 40))).toEqual(
      expected,
    );
  });

  it('gives those of one instant by how often they were seen, then by what they say', () => {
    const events = [
      anEvent(pod, 'FailedMount', 'b'),
      anEvent(pod, 'FailedMount', 'a'),
      anEvent(pod, 'FailedMount', 'c').times(2),
    ];

    expect(about(pod, ...events).map(({ message }) => message)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });

  it('believes the one that has seen more of an Event that two APIs serve', () => {
    const less = anEvent(pod, 'BackOff', 'back-off').times(3).at(5);
    const more = less.times(4).at(9);

    for (const events of [
      [less, more],
      [more, less],
    ]) {
      expect(about(pod, ...events)).toMatchObject([
        { count: 4, lastSeen: '2026-01-01T00:00:09.000Z' },
      ]);
    }
  });

  it('counts every Event that has no uid of its own', () => {
    const nameless = anEvent(pod, 'BackOff', 'back-off').set(
      'metadata.uid',
      undefined,
    );

    expect(about(pod, nameless, nameless.at(3))).toMatchObject([{ count: 2 }]);
  });

  it('forgets an event that is taken out, and no other', () => {
    const one = built(anEvent(pod, 'FailedMount', 'one'));
    const two = built(anEvent(pod, 'FailedMount', 'two'));
    const index = EventIndex.of([one, two]);
    index.remove(one);

    expect(index.about(built(pod))).toMatchObject([{ message: 'two' }]);
    expect(index.aboutNamed('Pod', 'shop', 'web-a')).toMatchObject([
      { message: 'two' },
    ]);
    index.remove(two);
    index.remove(two);
    expect(index.about(built(pod))).toEqual([]);
  });

  it('tells namesakes of several namespaces from one another, and from those without one', () => {
    const named = (namespace: string | undefined) =>
      anObject('v1', 'Thing', 'one').set('metadata.namespace', namespace);
    const events = ['shop', 'other', undefined].map(namespace =>
      built(anEvent(named(namespace), 'Seen', `in ${namespace}`)),
    );
    const index = EventIndex.of(events);

    expect(index.aboutNamed('Thing', 'shop', 'one')).toMatchObject([
      { message: 'in shop' },
    ]);
    expect(index.aboutNamed('Thing', undefined, 'one')).toMatchObject([
      { message: 'in undefined' },
    ]);
    const unborn = named('other').set('metadata.uid', undefined);
    expect(index.about(built(unborn))).toMatchObject([{ message: 'in other' }]);
  });

  it('is the same however the events were given', () => {
    const events = Array.from({ length: 8 }, (_, at) =>
      anEvent(pod, at % 2 ? 'FailedMount' : 'Pulling', mount(String(at % 3)))
        .times((at % 4) + 1)
        .at(at % 3),
    );
    const expected = about(pod, ...events);

    fc.assert(
      fc.property(
        fc.shuffledSubarray(events, { minLength: events.length }),
        shuffled => {
          expect(about(pod, ...shuffled)).toEqual(expected);
        },
      ),
    );
  });

  it('throws at nothing that a cluster may send', () => {
    fc.assert(
      fc.property(
        fc.record({ type: fc.anything(), involvedObject: fc.anything() }),
        fc.dictionary(fc.string(), fc.anything()),
        (fields, more) => {
          const event = {
            ...built(anEvent(pod, 'A', 'b')),
            ...more,
            ...fields,
          };
          const sent = {
            ...event,
            apiVersion: 'v1',
            kind: 'Event',
            metadata: { name: 'a', uid: 'b' },
          };
          expect(Array.isArray(about(pod, sent))).toBe(true);
        },
      ),
    );
  });
});
