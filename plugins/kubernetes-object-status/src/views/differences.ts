import {
  Comparison,
  FieldDifference,
  ObjectDifference,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** A line of a difference: gone (`-`) or there now (`+`). @internal */
export interface DifferenceLine {
  sign: '-' | '+';
  /** What is left of the path once the usual places are gone. */
  field: string;
  /** In full, for who looks closer. */
  path: string;
  /** Absent where it is never kept. */
  value?: string;
}

/** Where nearly everything stands: naming it on each line hides what differs. */
const usualPlaces = ['spec.template.spec.', 'spec.', 'data.'];

/** How much of a value a line shows. */
const longestValue = 240;

/**
 * A path without the place that it shares with nearly all others.
 *
 * @internal
 */
export function shortPath(path: string): string {
  const place = usualPlaces.find(each => path.startsWith(each));
  return place === undefined ? path : path.slice(place.length);
}

/**
 * A value as YAML has it on one line: text that could be read as something
 * else is in quotes.
 *
 * @internal
 */
export function valueText(value: unknown): string | undefined {
  if (isWithheld(value)) return undefined;
  const text =
    typeof value === 'string' && isPlain(value) ? value : JSON.stringify(value);
  if (text === undefined) return undefined;
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** What stands for a value that is never kept. */
function isWithheld(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '$withheld' in value;
}

function isPlain(text: string): boolean {
  const isOther = /^(true|false|null|yes|no|on|off|~|[\d.+-][\d.eE+_-]*)$/i;
  return text !== '' && !isOther.test(text) && /^\S.*$/.test(text);
}

/** Lines of fields that differ: what was, then what is. @internal */
export function linesOf(fields: readonly FieldDifference[]): DifferenceLine[] {
  return fields.flatMap(({ path, before, after }) => {
    const field = shortPath(path);
    const line = (sign: '-' | '+', value: unknown) =>
      value === undefined
        ? []
        : [{ sign, field, path, value: valueText(value) }];
    return [...line('-', before), ...line('+', after)];
  });
}

/** What differs of one object, for a list. @internal */
export interface ChangedObject {
  difference: ObjectDifference;
  lines: DifferenceLine[];
}

/**
 * Objects that differ, each with its lines. Images that are known although a
 * manifest is not are lines too.
 *
 * @internal
 */
export function changedObjects(comparison: Comparison): ChangedObject[] {
  return comparison.objects.map(difference => {
    const lines = linesOf(difference.fields);
    if (lines.length > 0) return { difference, lines };
    const images = comparison.images
      .filter(image => isOf(image, difference))
      .map(({ container, before, after }) => ({
        ...{ path: `containers[${container}].image`, before, after },
      }));
    return { difference, lines: linesOf(images) };
  });
}

function isOf(
  image: Comparison['images'][number],
  { kind, namespace, name }: ObjectDifference,
): boolean {
  return (
    image.kind === kind && image.namespace === namespace && image.name === name
  );
}

/**
 * Whether nothing can be said of an object: its manifest is not known on both
 * sides, and its images are not either.
 *
 * @internal
 */
export function isUncompared({ difference, lines }: ChangedObject): boolean {
  const { change, unknown } = difference;
  return unknown && change === 'Changed' && lines.length === 0;
}

/** How many things are known to differ in all. @internal */
export function countDifferences(comparison: Comparison): number {
  const inObjects = changedObjects(comparison)
    .filter(each => !isUncompared(each))
    .map(({ difference: { change, fields, more }, lines }) =>
      change === 'Changed'
        ? Math.max(fields.length + more, Math.ceil(lines.length / 2), 1)
        : 1,
    );
  const { settings } = comparison;
  return inObjects.reduce((sum, count) => sum + count, 0) + settings.length;
}

/**
 * The first lines of a list of objects: as many as there is room for.
 *
 * @returns the objects with their lines, and how many lines were left out
 * @internal
 */
export function firstLines(
  objects: readonly ChangedObject[],
  most: number,
): { objects: ChangedObject[]; left: number } {
  const shown: ChangedObject[] = [];
  let room = most;
  let left = 0;
  for (const object of objects) {
    const { more } = object.difference;
    const lines = object.lines.slice(0, Math.max(room, 0));
    left += object.lines.length - lines.length + more;
    if (room > 0) shown.push({ ...object, lines });
    else if (object.lines.length === 0) left += 1;
    room -= Math.max(lines.length, 1);
  }
  return { objects: shown, left };
}
