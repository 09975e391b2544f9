import { Progress } from './followExecution';

/** No progress at all. @internal */
export class SilentProgress implements Progress {
  readonly wantsObjects = false;

  onLook(): void {
    // Nothing is shown.
  }

  onTrouble(): void {
    // The result tells when it lasts.
  }

  end(): void {
    // Nothing was shown.
  }
}
