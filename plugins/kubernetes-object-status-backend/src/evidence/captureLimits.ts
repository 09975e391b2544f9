/** Captures of failures that are kept of one object: the first and the latest. */
export const mostOfObject = 10;

/** Captures of failures that are kept of one execution. */
export const mostOfExecution = 200;

/** Objects that are kept as they were when a step ended. */
export const mostEnded = 2_000;

/** Objects of one end whose logs are read: the rest repeats them. */
export const mostEndedLogs = 10;

/** Largest capture, in characters of JSON; its logs have a limit of their own. */
export const largestCapture = 64 * 1024;
