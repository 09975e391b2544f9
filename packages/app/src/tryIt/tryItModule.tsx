import {
  createFrontendModule,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiFlaskLine } from '@remixicon/react';

/** Without one, the page would have no place in the list at the side. */
const tryItRouteRef = createRouteRef();

/**
 * The page *Try it*. `npm start` turns it on where it starts the demo cluster: without the demo its
 * commands would lead nowhere.
 */
export const tryItModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    PageBlueprint.make({
      name: 'try-it',
      disabled: true,
      params: {
        path: '/try-it',
        title: 'Try it',
        icon: <RiFlaskLine />,
        routeRef: tryItRouteRef,
        loader: () =>
          import('./TryItPage').then(module => <module.TryItPage />),
      },
    }),
  ],
});
