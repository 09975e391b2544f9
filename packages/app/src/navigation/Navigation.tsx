import {
  Sidebar,
  SidebarDivider,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import { NavContentComponentProps } from '@backstage/plugin-app-react';

type NavItem = ReturnType<NavContentComponentProps['navItems']['rest']>[number];

const tryIt = 'page:app/try-it';
const catalog = 'page:catalog';
const settings = 'page:user-settings';

/** What a newcomer needs and the catalog first, then what plugins bring, the reader's settings last. */
export function Navigation({ navItems }: NavContentComponentProps) {
  const first = [navItems.take(tryIt), navItems.take(catalog)];
  const last = navItems.take(settings);
  return (
    <Sidebar>
      {first.map(item => item && <Item key={item.href} item={item} />)}
      {navItems.rest().map(item => (
        <Item key={item.href} item={item} />
      ))}
      <SidebarSpace />
      <SidebarDivider />
      {last && <Item item={last} />}
    </Sidebar>
  );
}

function Item({ item }: { item: NavItem }) {
  return (
    <SidebarItem
      icon={() => <>{item.icon}</>}
      to={item.href}
      text={item.title}
    />
  );
}
