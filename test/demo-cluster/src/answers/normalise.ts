type Json = Record<string, unknown>;

/** Fields whose values are each cluster's own. */
const ownFields = [
  'uid',
  'resourceVersion',
  'creationTimestamp',
  'deletionTimestamp',
  'lastTransitionTime',
  'lastUpdateTime',
  'time',
  'clusterIP',
  'clusterIPs',
  'continue',
];

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * An answer without what is each cluster's own: ids, versions and times are
 * replaced by their kind, so that it is still compared whether they are there.
 */
export function normalise(value: unknown): unknown {
  if (typeof value === 'string') return normaliseText(value);
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Json)
      // An absent time is null where Go writes it, and absent here.
      .filter(([, field]) => field !== null)
      .map(([key, field]) => [key, normaliseField(key, field)]),
  );
}

function normaliseField(key: string, field: unknown): unknown {
  if (ownFields.includes(key)) return nameOf(field);
  return key === 'managedFields' ? managersOf(field) : normalise(field);
}

/**
 * Who wrote, in which way. What of the object each manager has is compared by
 * what apply refuses and takes away; the markers of a set's members and what
 * admission adds in a caller's name are nobody's business.
 */
function managersOf(field: unknown): unknown {
  if (!Array.isArray(field)) return field;
  return field
    .map(entry => {
      const { manager, operation, subresource = '' } = Object(entry);
      return `${manager} ${operation} ${subresource}`;
    })
    .sort();
}

function normaliseText(value: string): string {
  return value
    .replace(uuid, '<uid>')
    .replace(/resource version: \d+ \(\d+\)/g, 'resource version: <n> (<n>)')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
}

function nameOf(field: unknown): string {
  if (field === '') return '<empty>';
  return `<${Array.isArray(field) ? 'list' : typeof field}>`;
}
