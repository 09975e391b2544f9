import { ObjectList } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** As many tables as a replay goes through; of 500 objects each some megabytes. */
const most = 100;

interface Kept {
  step: number;
  from: number;
  /** Without it: it held when it was asked for, and may not any more. */
  to?: number;
  list: ObjectList;
}

/**
 * Tables of the past, each for as long as it was so: going back and forth asks
 * for nothing twice.
 *
 * @internal
 */
export class MomentTables {
  readonly #kept: Kept[] = [];

  /** @param isFinal - nothing can come to it any more */
  find(step: number, at: number, isFinal: boolean): ObjectList | undefined {
    const found = this.#kept.find(
      kept =>
        kept.step === step &&
        kept.from <= at &&
        (kept.to === undefined ? isFinal : at < kept.to),
    );
    return found?.list;
  }

  add(step: number, at: number, list: ObjectList): void {
    const { validFrom, validUntil } = list;
    this.#kept.push({
      step,
      from: validFrom === undefined ? at : Math.min(at, Date.parse(validFrom)),
      to: validUntil === undefined ? undefined : Date.parse(validUntil),
      list,
    });
    if (this.#kept.length > most) this.#kept.shift();
  }
}
