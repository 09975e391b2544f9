import { CelList, CelValue, isCelList, isCelMap } from '@bufbuild/cel';

/** The conditions of an object, or of a map that has conditions of its own. */
export function conditionsOf(of: CelValue): CelList | undefined {
  if (!isCelMap(of)) return undefined;
  const own = of.get('conditions');
  if (isCelList(own)) return own;
  const status = of.get('status');
  const below = isCelMap(status) ? status.get('conditions') : undefined;
  return isCelList(below) ? below : undefined;
}
