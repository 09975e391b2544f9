import { CelValue, isCelList, isCelMap } from '@bufbuild/cel';
import { TooCostlyError } from './TooCostlyError';

/** Characters that cost as much as one step. */
const CHARACTERS_PER_STEP = 16;

/**
 * Counts the steps of an evaluation and ends it when they are used up. Steps
 * and not time, so that the same object always gets the same answer.
 */
export class Meter {
  private left = 0;
  private allowed = 0;

  start(steps: number): void {
    this.allowed = steps;
    this.left = steps;
  }

  /** @throws TooCostlyError - nothing is left; it ends the whole rule */
  charge(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new TooCostlyError(this.allowed);
  }

  chargeText(characters: number): void {
    this.charge(characters / CHARACTERS_PER_STEP);
  }

  /** Charges for everything in a value, to any depth. */
  chargeDeep(value: CelValue | undefined): void {
    this.charge(1);
    if (typeof value === 'string') this.chargeText(value.length);
    if (value instanceof Uint8Array) this.chargeText(value.length);
    if (isCelList(value)) {
      for (const each of value) this.chargeDeep(each);
    }
    if (isCelMap(value)) {
      for (const [key, each] of value) {
        this.chargeDeep(key);
        this.chargeDeep(each);
      }
    }
  }
}
