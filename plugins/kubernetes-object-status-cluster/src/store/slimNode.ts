import { Fields, isFields, pick } from './fields';

/**
 * What judging needs of a Node: its taints and conditions. The images that it
 * holds and its addresses are most of it, and nobody asks for them.
 *
 * @internal
 */
export function slimNode({ spec, status }: Fields): Fields {
  return {
    spec: isFields(spec) ? pick(spec, ['taints', 'unschedulable']) : undefined,
    status: isFields(status) ? pick(status, ['conditions']) : undefined,
  };
}
