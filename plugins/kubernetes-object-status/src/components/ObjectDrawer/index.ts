export { ObjectDrawer } from './ObjectDrawer';
export { ObjectLinksProvider, useObjectLinks } from './ObjectLinks';
