import { CauseRule } from './Diagnosis';
import { known, saying } from './reading/reasons';

/** Nothing tells why: what it says itself is all there is. */
export const notKnown: CauseRule = {
  code: 'NotKnown',
  find({ status }) {
    if (status.status === 'Successful') return undefined;
    const { reason, message } = status;
    return { params: known({ reason, message: saying(message) }) };
  },
};
