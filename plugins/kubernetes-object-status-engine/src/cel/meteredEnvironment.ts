import {
  CelEnv,
  celEnv,
  celError,
  CelFunc,
  celFunc,
  CelInput,
  CelList,
  celList,
  CelScalar,
  listType,
} from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';
import { Meter } from './Meter';
import { APPEND, INDEXED, NEW_LIST, RANGE, TURN } from './meterLoops';
import { charging } from './steps';

const { DYN, INT } = CelScalar;
const LIST = listType(DYN);

/** What `meterLoops` puts into an expression. */
function metering(): CelFunc[] {
  const arrays = new WeakMap<CelList, CelInput[]>();
  return [
    celFunc(RANGE, [DYN], DYN, value => value),
    celFunc(INDEXED, [DYN], DYN, value => value),
    celFunc(TURN, [DYN, INT], DYN, value => value),
    celFunc(NEW_LIST, [], LIST, () => {
      const array: CelInput[] = [];
      const list = celList(array);
      arrays.set(list, array);
      return list;
    }),
    celFunc(APPEND, [LIST, DYN], LIST, (list, added) => {
      const array = arrays.get(list);
      if (!array) throw celError('only a macro appends');
      array.push(added);
      return list;
    }),
  ];
}

/**
 * An environment in which every call is charged before it is made. The charge
 * stands outside of what the evaluator catches, so that `||` cannot pass it.
 */
export function meteredEnvironment(own: CelFunc[], meter: Meter): CelEnv {
  const env = celEnv({ funcs: [...strings, ...metering(), ...own] });
  const funcs: CelEnv['funcs'] = Object.create(env.funcs, {
    find: {
      value(name: string) {
        const group = env.funcs.find(name);
        if (!group) return undefined;
        const charge = charging(meter, name);
        const call: typeof group.call = (id, target, args) => {
          charge(target === undefined ? args : [target, ...args]);
          return group.call(id, target, args);
        };
        return Object.create(group, { call: { value: call } });
      },
    },
  });
  return Object.create(env, { funcs: { value: funcs } });
}
