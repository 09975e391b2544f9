/** An instant as Kubernetes writes it: to the second. @internal */
export function toTimestamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** An instant as leases and new events have it: to the microsecond. @internal */
export function toMicroTimestamp(at: Date): string {
  return `${at.toISOString().slice(0, 23)}000Z`;
}
