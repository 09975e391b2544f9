/** Uid and resourceVersion of counted objects, by id. */
type Continuity = Record<string, string>;

/**
 * R9: whether nothing was written while some objects could not be seen: every
 * one of them is as it was, none has gone, and none has come.
 */
export function isContinuous(
  before: Continuity,
  now: Continuity,
  wereBlind: string[],
): boolean {
  const isSame = wereBlind.every(id => before[id] === now[id]);
  const hasNoneCome = Object.keys(now).every(id => id in before);
  return isSame && hasNoneCome;
}

/** What to compare with after the next gap: the present, and for what is blind the past. */
export function rememberContinuity(
  before: Continuity,
  now: Continuity,
  blind: string[],
): Continuity {
  const next: Continuity = {};
  for (const [id, version] of Object.entries(now)) {
    next[id] = blind.includes(id) ? before[id] ?? version : version;
  }
  for (const id of blind) {
    const known = before[id];
    if (known !== undefined) next[id] = known;
  }
  return next;
}
