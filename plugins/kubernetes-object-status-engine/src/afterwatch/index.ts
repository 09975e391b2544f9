export * from './AfterwatchState';
export { afterwatchTexts } from './afterwatchTexts';
export { elapseAfterwatch, handOver } from './endAfterwatch';
export { lookAfter } from './lookAfter';
export type { AfterLook, Afterwatch } from './lookAfter';
export { startAfterwatch } from './startAfterwatch';
