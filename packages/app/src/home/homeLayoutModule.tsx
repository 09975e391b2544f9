import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';

/** Shows the widgets of the home page without anybody having put them there. */
export const homeLayoutModule = createFrontendModule({
  pluginId: 'home',
  extensions: [
    HomePageLayoutBlueprint.make({
      params: {
        loader: async () => (await import('./WidgetsLayout')).WidgetsLayout,
      },
    }),
  ],
});
