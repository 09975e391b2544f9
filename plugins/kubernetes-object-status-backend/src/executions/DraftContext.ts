import { ObjectStatusConfig } from '../config/readConfig';
import { KindScopes } from './KindScopes';

/** What a request is resolved against. */
export interface DraftContext {
  config: Pick<
    ObjectStatusConfig,
    'clusters' | 'environments' | 'defaultCheck' | 'limits'
  >;
  scopes: KindScopes;
}
