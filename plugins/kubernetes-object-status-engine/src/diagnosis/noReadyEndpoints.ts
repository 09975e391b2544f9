import { CauseRule } from './Diagnosis';
import { pairs } from '../kubernetes/fields';
import { isKind } from './reading/builtInKinds';
import { known, param, reports, saying } from './reading/reasons';

/** What an APIService says when nothing ready stands behind it. */
const NOBODY_ANSWERS = [
  'MissingEndpoints',
  'MissingEndpoint',
  'EndpointsInaccessible',
  'ServiceNotFound',
  'ServiceAccessError',
  'ServicePortError',
];

/** No ready Pod stands behind a Service. */
export const noReadyEndpoints: CauseRule = {
  code: 'NoReadyEndpoints',
  find(evidence) {
    if (isKind(evidence, 'APIService')) {
      if (!reports(evidence, ...NOBODY_ANSWERS)) return undefined;
      return { params: known({ detail: saying(param(evidence, 'detail')) }) };
    }
    const isMeant = isKind(evidence, 'Service', 'EndpointSlice');
    if (!isMeant || !reports(evidence, 'NoReadyEndpoints')) return undefined;
    const selector = pairs(evidence.object, 'spec.selector').join(',');
    return { params: known({ selector }) };
  },
};
