import { ClusterError, ClusterErrorCode } from '../errors/ClusterError';
import { recoveryFor } from './recovery';

const patienceMs = 60_000;

describe('after an error', () => {
  const cases: Array<{
    code: ClusterErrorCode;
    leadsTo: 'resume' | 'relist';
    trouble?: string;
  }> = [
    { code: 'Unreachable', leadsTo: 'resume' },
    { code: 'TlsFailed', leadsTo: 'resume' },
    { code: 'Unauthorized', leadsTo: 'resume' },
    { code: 'TooManyRequests', leadsTo: 'resume' },
    { code: 'ServerError', leadsTo: 'resume' },
    { code: 'Expired', leadsTo: 'relist' },
    { code: 'BadAnswer', leadsTo: 'relist' },
    { code: 'TooLarge', leadsTo: 'relist' },
    { code: 'Forbidden', leadsTo: 'relist', trouble: 'Forbidden' },
    { code: 'NotFound', leadsTo: 'relist', trouble: 'NotServed' },
  ];
  it.each(cases)('$code: $leadsTo', ({ code, leadsTo, trouble }) => {
    const error = new ClusterError(code, '', { retry: 'later' });
    const recovery = recoveryFor(error, 0, patienceMs);
    expect(recovery.relist).toBe(leadsTo === 'relist');
    expect(recovery.trouble).toBe(trouble);
    expect(recovery.backOff).toBe(code === 'Forbidden' ? 'refused' : 'usual');
  });

  it('of the server itself the list is read again after a minute of them', () => {
    const error = new ClusterError('ServerError', '', { retry: 'later' });
    expect(recoveryFor(error, patienceMs - 1, patienceMs).relist).toBe(false);
    expect(recoveryFor(error, patienceMs, patienceMs).relist).toBe(true);
  });
});
