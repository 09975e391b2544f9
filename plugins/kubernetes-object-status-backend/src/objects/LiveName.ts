import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** What names an object in its cluster. */
export type LiveName = Pick<
  ObjectRow,
  'cluster' | 'apiVersion' | 'kind' | 'namespace' | 'name' | 'uid'
>;
