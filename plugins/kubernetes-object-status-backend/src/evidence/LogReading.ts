import { NewCapture } from './NewCapture';

/** Reads the last lines of containers that failed, beside everything else. */
export interface LogReading {
  /** Whether logs may be read in a cluster. */
  isOn(cluster: string): boolean;
  /** Reads what these captures name, by and by; they are stored already. */
  ask(captures: NewCapture[]): void;
}
