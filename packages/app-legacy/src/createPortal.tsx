import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  OAuthRequestDialog,
  SignInPage,
} from '@backstage/core-components';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import { SignalsDisplay } from '@backstage/plugin-signals';
import { UserSettingsPage } from '@backstage/plugin-user-settings';
import { DeploymentsPage } from '@object-status/backstage-plugin-kubernetes-object-status/legacy';
import { ReactElement } from 'react';
import { Navigate, Route } from 'react-router-dom';
import { entityPage } from './entityPage';
import { Frame } from './Frame';

/** The portal of the legacy frontend system as an element. */
export function createPortal(): ReactElement {
  const portal = createApp({
    __experimentalTranslations: { availableLanguages: ['en', 'de'] },
    components: {
      SignInPage: props => <SignInPage {...props} providers={['guest']} />,
    },
  });
  const Root = portal.createRoot(
    <>
      <AlertDisplay />
      <OAuthRequestDialog />
      <SignalsDisplay />
      <AppRouter>
        <Frame>
          <FlatRoutes>
            <Route path="/" element={<Navigate to="catalog" />} />
            <Route path="/catalog" element={<CatalogIndexPage />} />
            <Route
              path="/catalog/:namespace/:kind/:name"
              element={<CatalogEntityPage />}
            >
              {entityPage}
            </Route>
            <Route path="/deployments" element={<DeploymentsPage />} />
            <Route path="/settings" element={<UserSettingsPage />} />
          </FlatRoutes>
        </Frame>
      </AppRouter>
    </>,
  );
  return <Root />;
}
