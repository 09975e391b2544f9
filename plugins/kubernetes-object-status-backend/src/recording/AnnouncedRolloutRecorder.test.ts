import { mockServices } from '@backstage/backend-test-utils';
import { aRollout } from '../database/recording/__testUtils__/RecordingWorld';
import { AnnouncedRolloutRecorder } from './AnnouncedRolloutRecorder';
import { Noticed } from './Rollout';

function announcing(...noticed: Noticed[]) {
  const auditor = mockServices.auditor.mock();
  const success = jest.fn();
  auditor.createEvent.mockResolvedValue({ success, fail: jest.fn() });
  const lookup = { isKnown: true, owners: ['group:default/shop'] };
  const owners = {
    lookUp: jest.fn(async () => lookup),
    remember: jest.fn(async () => {}),
  };
  const recorder = new AnnouncedRolloutRecorder(
    {
      begin: async () => noticed,
      notice: async () => noticed[0],
      watch: async () => {},
      refresh: async () => {},
      forget: async () => {},
    },
    { auditor, owners },
  );
  return { recorder, auditor, success, owners, lookup };
}

describe('what is recorded by itself', () => {
  it('is audited, and its owners may see it', async () => {
    const opened: Noticed = { type: 'Opened', executionId: 'e1' };
    const { recorder, auditor, success, owners, lookup } = announcing(opened);

    expect(await recorder.notice(aRollout())).toEqual(opened);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'execution-create',
      severityLevel: 'medium',
      meta: { executionId: 'e1', source: 'observed' },
    });
    expect(success).toHaveBeenCalledTimes(1);
    expect(owners.remember).toHaveBeenCalledWith(
      'component:default/checkout',
      lookup,
    );
  });

  it('is announced once for each that a list brought', async () => {
    const { recorder, auditor } = announcing(
      { type: 'Known' },
      { type: 'Opened', executionId: 'e1' },
      { type: 'Reported', executionId: 'e2' },
      { type: 'OtherHands', executionId: 'e3' },
    );
    await recorder.begin([1, 2, 3, 4].map(() => aRollout()));
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
  });
});
