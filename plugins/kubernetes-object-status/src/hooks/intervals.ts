/** Between two answers while something runs (`ui.md` section 13). @internal */
export const liveMs = 2_000;

/**
 * The same where signals tell of changes: only for the signal that was lost.
 * Less than the silence after which a page is not live.
 *
 * @internal
 */
export const safetyMs = 5_000;

/** Between two answers when nothing is expected to change. @internal */
export const idleMs = 30_000;

/** Silence after which a page says that it is not live. @internal */
export const silenceMs = 10_000;

/** Between two paints of one execution: 4 a second at most. @internal */
export const paintMs = 250;

/** Between two paints of a list, whatever happens in the portal. @internal */
export const listPaintMs = 1_000;
