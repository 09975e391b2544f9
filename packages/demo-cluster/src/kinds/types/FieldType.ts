import fields from './fields.json';

/** One field of a Kubernetes type, as its Go source declares it. @internal */
export interface FieldType {
  /** A scalar (`string`, `integer`, `quantity`, ...), `any`, or the name of another type. */
  type: string;
  /** Whether it is a list of that type. */
  list?: boolean;
  /** Whether it is a map from texts to that type. */
  map?: boolean;
  /** Whether "not set" and the zero value are two things. */
  pointer?: boolean;
  /** Whether it is written although it is zero. */
  required?: boolean;
  /** Whether it is left out when everything in it is zero. */
  omitZero?: boolean;
  /** Of strategic merge patches: the field that tells the items of a list apart. */
  mergeKey?: string;
  /** Of strategic merge patches: `merge`, `replace`, `retainKeys`, also several with commas. */
  strategy?: string;
  /** Of server-side apply: `map`, `set` or `atomic`. */
  listType?: string;
  /** Of server-side apply: the fields that tell the items of a `map` list apart. */
  listMapKeys?: string[];
  /** Whether server-side apply takes it as a whole. */
  atomic?: boolean;
}

/** The fields of a type by name. @internal */
export type FieldTypes = Readonly<Record<string, FieldType>>;

// Generated: generate/README.md says how.
const types: Readonly<Record<string, FieldTypes>> = fields;

/** The fields of a type, `undefined` for scalars and `any`. @internal */
export function fieldsOfType(name: string): FieldTypes | undefined {
  return Object.hasOwn(types, name) ? types[name] : undefined;
}

/** Every type that there is, by name. @internal */
export function allTypes(): Readonly<Record<string, FieldTypes>> {
  return types;
}

const packages: Record<string, string> = {
  '': 'core',
  apps: 'apps',
  autoscaling: 'autoscaling',
  batch: 'batch',
  'discovery.k8s.io': 'discovery',
  'networking.k8s.io': 'networking',
};

/** The type of a kind; events of both groups are stored, and typed, as those of the core group. @internal */
export function typeOfKind({ group, kind }: { group: string; kind: string }) {
  return `${packages[group] ?? 'core'}.${kind}`;
}
