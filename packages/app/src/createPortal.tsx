import { createApp } from '@backstage/frontend-defaults';
import { homeLayoutModule, homeModule } from './home';
import { navigationModule } from './navigation';
import { tryItModule } from './tryIt';

/**
 * The portal as an element.
 *
 * The plugins come from the dependencies of this package, as `app.packages`
 * in the configuration says.
 */
export function createPortal() {
  return createApp({
    features: [navigationModule, homeModule, homeLayoutModule, tryItModule],
  }).createRoot();
}
