import { useTexts } from '../../hooks/useTexts';
import { clockTime, fullTime, listTime, zonedTime } from '../../views/times';

interface Props {
  instant: string;
  /** `clock` within an execution, `zoned` for its head, `list` elsewhere. */
  form: 'clock' | 'zoned' | 'list';
  /** Milliseconds; says what today is, needed for `list`. */
  now?: number;
}

/**
 * A time in the reader's zone, with everything in its tooltip.
 *
 * @internal
 */
export function Time({ instant, form, now = 0 }: Props) {
  const { reader } = useTexts();
  const words = {
    clock: () => clockTime(instant, reader),
    zoned: () => zonedTime(instant, reader),
    list: () => listTime(instant, now, reader),
  };
  return (
    <time dateTime={instant} title={fullTime(instant, reader)}>
      {words[form]()}
    </time>
  );
}
