import { DraftFault } from './Draft';

/** Gathers the faults of a draft, so that all of them are told at once. */
export class Faults {
  readonly all: DraftFault[] = [];

  add(code: string, pointer: string, message: string): void {
    this.all.push({ code, pointer, message });
  }

  /** A fault that is one of size alone. */
  addTooLarge(code: string, pointer: string, message: string): void {
    this.all.push({ code, pointer, message, tooLarge: true });
  }

  get isEmpty(): boolean {
    return this.all.length === 0;
  }
}
