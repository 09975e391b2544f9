import { fieldOf } from '../kubernetes/manifest/json';
import { nameItems } from '../kubernetes/manifest/mergeKeys';
import { ValueType } from '../kubernetes/manifest/types/ValueType';

/** A field's place as people write it, a part for each step down. */
export type NamedPath = string[];

/** The items of a list by index, and those of the other list by name. */
interface NamedItems {
  names: string[];
  partners: Map<string, unknown>;
}

const plainName = /^[\w$-]+$/;

/**
 * Names the fields of a manifest beside another one, so that a field has one
 * name whichever of the two it is looked up in: `containers[app]`.
 */
export class FieldNames {
  /** Many findings lead through one list: it is named once. */
  private readonly known = new Map<readonly unknown[], NamedItems>();

  constructor(
    private readonly manifest: unknown,
    private readonly other: unknown,
    private readonly type: ValueType | undefined,
  ) {}

  /** `path` leads through the manifest: keys, and indexes of its lists. */
  of(path: readonly string[]): NamedPath {
    let [node, partner] = [this.manifest, this.other];
    let { type } = this;
    return path.map(key => {
      if (!Array.isArray(node)) {
        node = fieldOf(node, key);
        partner = fieldOf(partner, key);
        type = fieldType(type, key);
        return plainName.test(key) ? key : `[${key}]`;
      }
      const { names, partners } = this.items(node, partner, type);
      const name = names[Number(key)];
      node = node[Number(key)];
      partner = partners.get(name);
      type = type?.form === 'open' ? type : type?.items;
      return `[${name}]`;
    });
  }

  private items(
    list: readonly unknown[],
    partner: unknown,
    type: ValueType | undefined,
  ): NamedItems {
    const known = this.known.get(list);
    if (known) return known;
    const others: unknown[] = Array.isArray(partner) ? partner : [];
    const [names, otherNames] = nameItems(list, others, type?.list);
    const partners = new Map(others.map((item, at) => [otherNames[at], item]));
    const found = { names, partners };
    this.known.set(list, found);
    return found;
  }
}

function fieldType(
  type: ValueType | undefined,
  key: string,
): ValueType | undefined {
  if (type?.form === 'open') return type;
  return type?.form === 'map' ? type.items : type?.fieldType?.(key);
}

/** `spec.template.spec.containers[app].image` */
export function joinPath(path: NamedPath): string {
  return path
    .map((part, at) => (at === 0 || part.startsWith('[') ? part : `.${part}`))
    .join('');
}
