import { Plane } from './Plane';
import { startDemoPlane } from './startDemoPlane';
import { startRealPlane } from './startRealPlane';

/** Both clusters, while the tests run. */
export class Planes {
  private started: { demo: Plane; real: Plane } | undefined;

  async start(): Promise<void> {
    const binaries = process.env.KUBEBUILDER_ASSETS;
    if (!binaries) {
      throw new Error('KUBEBUILDER_ASSETS is not set: start with run.mjs.');
    }
    const [demo, real] = await Promise.all([
      startDemoPlane(),
      startRealPlane(binaries),
    ]);
    this.started = { demo, real };
  }

  async stop(): Promise<void> {
    await this.started?.demo.stop();
    await this.started?.real.stop();
  }

  get demo(): Plane {
    return this.require().demo;
  }

  get real(): Plane {
    return this.require().real;
  }

  private require() {
    if (!this.started) throw new Error('The clusters are not started yet.');
    return this.started;
  }
}
