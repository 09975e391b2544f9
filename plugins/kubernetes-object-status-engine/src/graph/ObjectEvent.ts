/**
 * An Event of the cluster about an object, as rules and causes see it. It
 * explains a status and never decides one (`semantics.md` section 2).
 *
 * @public
 */
export interface ObjectEvent {
  type: 'Normal' | 'Warning';
  /** For instance `FailedMount`. */
  reason: string;
  /** On one line, at most 400 characters. */
  message: string;
  /** How often it was seen; 1 where the event does not say. */
  count: number;
  /** RFC 3339, by the cluster's clock: shown, never compared with ours (R14). */
  lastSeen?: string;
  /** Who reports it, for instance `kubelet`. */
  reportedBy?: string;
  /** The container that it is about, where it names one. */
  container?: string;
}
