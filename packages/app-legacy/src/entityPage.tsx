import { EntityAboutCard, EntityLayout } from '@backstage/plugin-catalog';
import {
  EntityKubernetesObjectStatusContent,
  isKubernetesObjectStatusAvailable,
} from '@object-status/backstage-plugin-kubernetes-object-status/legacy';

/** The page of an entity: what it is, and its deployments. */
export const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <EntityAboutCard />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/object-status"
      title="Kubernetes Object Status"
      if={isKubernetesObjectStatusAvailable}
    >
      <EntityKubernetesObjectStatusContent />
    </EntityLayout.Route>
  </EntityLayout>
);
