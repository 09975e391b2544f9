import {
  Sidebar,
  SidebarItem,
  SidebarPage,
  SidebarSpace,
} from '@backstage/core-components';
import { RiHome2Line, RiSettings4Line, RiShip2Line } from '@remixicon/react';
import { ReactNode } from 'react';

function CatalogIcon() {
  return <RiHome2Line size={20} />;
}

function DeploymentsIcon() {
  return <RiShip2Line size={20} />;
}

function SettingsIcon() {
  return <RiSettings4Line size={20} />;
}

/** Sidebar and page. */
export function Frame({ children }: { children?: ReactNode }) {
  return (
    <SidebarPage>
      <Sidebar>
        <SidebarItem icon={CatalogIcon} to="catalog" text="Catalog" />
        <SidebarItem
          icon={DeploymentsIcon}
          to="deployments"
          text="Deployments"
        />
        <SidebarSpace />
        <SidebarItem icon={SettingsIcon} to="settings" text="Settings" />
      </Sidebar>
      {children}
    </SidebarPage>
  );
}
