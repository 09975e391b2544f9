import { allHold } from './conditions';
import { Anchor } from './Recording';
import { objectsAfter, WatchStream } from './WatchStream';

/**
 * The instant that an anchor means, in seconds: the first or last at which all
 * its conditions become true together. `plus` is not added.
 *
 * @throws Error - the conditions never become true
 */
export function findAnchor(anchor: Anchor, stream: WatchStream): number {
  if (typeof anchor === 'number') return anchor;
  const instants = instantsOfBecomingTrue(anchor, stream);
  const found = anchor.which === 'first' ? instants[0] : instants.at(-1);
  if (found === undefined) {
    throw new Error(
      `The stream never has this anchor: ${JSON.stringify(anchor)}`,
    );
  }
  return found;
}

function instantsOfBecomingTrue(
  { when }: Exclude<Anchor, number>,
  { listed, changes }: WatchStream,
): number[] {
  const instants: number[] = [];
  let held = false;
  for (let position = 0; position <= changes.length; position += 1) {
    const objects = objectsAfter(listed, changes.slice(0, position));
    const isHeld = allHold(when, objects);
    if (isHeld && !held) instants.push(changes[position - 1]?.at ?? 0);
    held = isHeld;
  }
  return instants;
}
