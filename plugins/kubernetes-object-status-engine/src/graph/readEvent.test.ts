import { anObject } from '../testUtils';
import { isEvent, readEvent, subjectOf } from './readEvent';

const core = anObject('v1', 'Event', 'web.1').set(
  'metadata.creationTimestamp',
  undefined,
);
const modern = anObject('events.k8s.io/v1', 'Event', 'web.1');

describe('what is an Event', () => {
  it.each([
    ['v1', 'Event', true],
    ['events.k8s.io/v1', 'Event', true],
    ['events.k8s.io/v1beta1', 'Event', true],
    ['v1', 'Pod', false],
    ['eventing.knative.dev/v1', 'Event', false],
  ])('%s %s: %s', (apiVersion, kind, expected) => {
    expect(isEvent(anObject(apiVersion, kind, 'web').object)).toBe(expected);
  });
});

describe('what an Event is about', () => {
  const subject = {
    uid: 'pod-web',
    kind: 'Pod',
    namespace: 'shop',
    name: 'web',
  };

  it.each([
    ['the older API', core.set('involvedObject', subject)],
    ['the newer API', modern.set('regarding', subject)],
  ])('%s', (_, event) => {
    expect(subjectOf(event.object)).toEqual(subject);
  });

  it('is not read from the other API’s field', () => {
    expect(subjectOf(core.set('regarding', subject).object)).toEqual({});
    expect(subjectOf(modern.set('involvedObject', subject).object)).toEqual({});
  });
});

describe('an Event in one form', () => {
  it('of the older API', () => {
    const event = core
      .set('type', 'Warning')
      .set('reason', 'BackOff')
      .set('message', 'back-off restarting')
      .set('count', 7)
      .set('lastTimestamp', '2026-01-01T00:00:07Z')
      .set('firstTimestamp', '2026-01-01T00:00:01Z')
      .set('source.component', 'kubelet')
      .set('involvedObject.fieldPath', 'spec.containers{web}');
    expect(readEvent(event.object)).toEqual({
      type: 'Warning',
      reason: 'BackOff',
      message: 'back-off restarting',
      count: 7,
      lastSeen: '2026-01-01T00:00:07Z',
      reportedBy: 'kubelet',
      container: 'web',
    });
  });

  it('of the newer API', () => {
    const event = modern
      .set('type', 'Normal')
      .set('reason', 'Scheduled')
      .set('note', 'assigned to node-1')
      .set('eventTime', '2026-01-01T00:00:03Z')
      .set('reportingController', 'default-scheduler')
      .set('regarding.fieldPath', 'spec.initContainers{migrate}');
    expect(readEvent(event.object)).toEqual({
      type: 'Normal',
      reason: 'Scheduled',
      message: 'assigned to node-1',
      count: 1,
      lastSeen: '2026-01-01T00:00:03Z',
      reportedBy: 'default-scheduler',
      container: 'migrate',
    });
  });

  it('of which nothing is known', () => {
    expect(readEvent(core.object)).toEqual({
      type: 'Normal',
      reason: '',
      message: '',
      count: 1,
    });
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['a series', { series: { count: 5 }, count: 2, deprecatedCount: 3 }, 5],
    ['a count', { count: 2, deprecatedCount: 3 }, 2],
    ['an old count', { deprecatedCount: 3 }, 3],
  ])('counts by %s', (_, fields, count) => {
    expect(readEvent({ ...modern.object, ...fields })).toMatchObject({ count });
  });

  const times = {
    series: { lastObservedTime: 'a' },
    lastTimestamp: 'b',
    deprecatedLastTimestamp: 'c',
    eventTime: 'd',
    firstTimestamp: 'e',
  };

  it.each([
    ['series', 'a'],
    ['lastTimestamp', 'b'],
    ['deprecatedLastTimestamp', 'c'],
    ['eventTime', 'd'],
    ['firstTimestamp', 'e'],
    ['creationTimestamp', '2026-01-01T00:00:00Z'],
  ])('was last seen by %s where nothing newer says so', (field, lastSeen) => {
    const from = Object.keys(times).indexOf(field);
    const left = Object.entries(times).slice(from < 0 ? 99 : from);
    const event = { ...modern.object, ...Object.fromEntries(left) };
    expect(readEvent(event)).toMatchObject({ lastSeen });
  });

  it.each([
    ['reportingComponent', 'a'],
    ['reportingController', 'b'],
    ['source', 'c'],
    ['deprecatedSource', 'd'],
  ])('is reported by %s where nothing better says so', (field, reportedBy) => {
    const reporters = {
      reportingComponent: 'a',
      reportingController: 'b',
      source: { component: 'c' },
      deprecatedSource: { component: 'd' },
    };
    const from = Object.keys(reporters).indexOf(field);
    const left = Object.entries(reporters).slice(from);
    const event = { ...modern.object, ...Object.fromEntries(left) };
    expect(readEvent(event)).toMatchObject({ reportedBy });
  });

  it.each([
    ['lines are one', ' a\n\n  b\tc ', 'a b c'],
    ['one for many', '(combined from similar events):  a', 'a'],
    [
      'the words elsewhere stay',
      'a (combined from similar events): b',
      'a (combined from similar events): b',
    ],
    ['400 characters are whole', 'x'.repeat(400), 'x'.repeat(400)],
    ['401 are cut', 'x'.repeat(401), `${'x'.repeat(399)}…`],
  ])('message: %s', (_, message, expected) => {
    const event = core.set('message', message).object;
    expect(readEvent(event).message).toBe(expected);
  });

  it('of a field that is no container names none', () => {
    const event = core.set('involvedObject.fieldPath', 'spec.nodeName').object;
    expect(readEvent(event).container).toBeUndefined();
  });
});
