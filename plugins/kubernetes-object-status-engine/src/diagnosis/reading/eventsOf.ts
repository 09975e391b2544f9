import { ObjectEvent } from '../../graph/ObjectEvent';
import { Evidence } from '../Evidence';

/** Its warnings of these reasons, the newest first. */
export function warningsOf(
  { events = [] }: Evidence,
  ...reasons: string[]
): ObjectEvent[] {
  return events.filter(
    ({ type, reason }) => type === 'Warning' && reasons.includes(reason),
  );
}

/** Whether an event of this reason is newer than the others, and so what they say is over. */
export function isOverBy(
  { events = [] }: Evidence,
  good: string,
  event: ObjectEvent,
): boolean {
  const at = events.findIndex(({ reason }) => reason === good);
  return at >= 0 && at < events.indexOf(event);
}
