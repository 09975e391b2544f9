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
