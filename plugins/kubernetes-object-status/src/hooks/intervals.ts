/** Between two answers while something runs (`ui.md` section 13). @internal */
export const liveMs = 2_000;

/** Between two answers when nothing is expected to change. @internal */
export const idleMs = 30_000;

/** Silence after which a page says that it is not live. @internal */
export const silenceMs = 10_000;
