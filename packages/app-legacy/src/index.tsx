import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { createRoot } from 'react-dom/client';
import { createPortal } from './createPortal';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with id "root"');

createRoot(root).render(createPortal());
