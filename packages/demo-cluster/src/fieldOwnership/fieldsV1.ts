import { isJson, Json } from '../registry/fields';
import { separator } from './fieldValues';

// Says that the field itself is owned, beside fields in it.
const itself = '.';

interface Node {
  isOwned: boolean;
  parts: Map<string, Node>;
}

const emptyNode = (): Node => ({ isOwned: false, parts: new Map() });

/** Paths as an entry of `managedFields` writes them. @internal */
export function writeFieldsV1(paths: Iterable<string>): Json {
  const root = emptyNode();
  for (const path of paths) {
    let node = root;
    for (const part of path.split(separator)) {
      const next = node.parts.get(part) ?? emptyNode();
      node.parts.set(part, next);
      node = next;
    }
    node.isOwned = true;
  }
  return writeNode(root);
}

function writeNode({ isOwned, parts }: Node): Json {
  const entries = [...parts].map(([part, node]) => [part, writeNode(node)]);
  // A leaf is owned as it stands.
  const own = isOwned && parts.size > 0 ? [[itself, {}]] : [];
  return Object.fromEntries([...own, ...entries]);
}

/** The paths that an entry of `managedFields` names. @internal */
export function readFieldsV1(fields: unknown): Set<string> {
  const paths = new Set<string>();
  if (isJson(fields)) readNode(fields, '', paths);
  return paths;
}

function readNode(node: Json, path: string, paths: Set<string>): void {
  const parts = Object.keys(node);
  const isLeaf = parts.length === 0 || parts.includes(itself);
  if (isLeaf && path !== '') paths.add(path);
  for (const part of parts) {
    const next = node[part];
    if (part === itself || !isJson(next)) continue;
    readNode(next, path === '' ? part : path + separator + part, paths);
  }
}
