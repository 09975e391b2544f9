import { Fields, isFields, pick, textOf } from './fields';

const subjectFields = ['kind', 'namespace', 'name', 'uid', 'fieldPath'];
const eventFields = [
  'type',
  'reason',
  'count',
  'lastTimestamp',
  'firstTimestamp',
  'eventTime',
  'reportingComponent',
];
/** Probes may answer with pages of HTML. */
const maxMessage = 1_000;

/**
 * What explaining needs of an Event of `core/v1`: what it is about, and what it
 * says, cut. They come in thousands.
 *
 * @internal
 */
export function slimEvent(event: Fields): Fields {
  const { involvedObject, source, series } = event;
  return {
    ...pick(event, eventFields),
    message: textOf(event.message)?.slice(0, maxMessage),
    involvedObject: isFields(involvedObject)
      ? pick(involvedObject, subjectFields)
      : undefined,
    source: isFields(source) ? pick(source, ['component']) : undefined,
    series: isFields(series)
      ? pick(series, ['count', 'lastObservedTime'])
      : undefined,
  };
}
