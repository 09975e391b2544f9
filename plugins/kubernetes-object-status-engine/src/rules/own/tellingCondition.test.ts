import { ObjectStatusName } from '../../judging/Judgement';
import { aWidget } from '../../testUtils';
import { tellingCondition } from './tellingCondition';

/** `Type=Status`, with what stands in brackets as reason and after a colon as message. */
function widget(conditions: string[]) {
  return conditions.reduce((made, said) => {
    const [, type, status, reason, message] =
      /^(\w+)=(\w+)(?:\((\w+)\))?(?:: (.+))?$/.exec(said) ?? [];
    return made.condition(type, status, { reason, message });
  }, aWidget()).object;
}

type Case = [status: ObjectStatusName, conditions: string, telling?: string];

function tells(cases: Case[]) {
  it.each(cases)('%s: of %s it is %s', (status, conditions, telling) => {
    const found = tellingCondition(widget(conditions.split(', ')), status);
    expect(found?.type).toBe(telling);
  });
}

describe('the condition that tells why an object is', () => {
  describe('Failed: what is bad before what is missing, and a sentence before none', () => {
    tells([
      ['Failed', 'Ready=False: no disk, Degraded=True: disk full', 'Degraded'],
      ['Failed', 'Listening=False: port, Ready=False: no port', 'Ready'],
      ['Failed', 'Degraded=True, Ready=False: no disk', 'Ready'],
      ['Failed', 'Degraded=True, Listening=False: port taken', 'Listening'],
      ['Failed', 'Listening=False, Degraded=True', 'Degraded'],
      ['Failed', 'Accepted=True, Listening=False', 'Listening'],
      ['Failed', 'Ready=True: all well, Degraded=False: all well', undefined],
      ['Failed', 'Degraded=Unknown: not asked, Ready=Unknown', undefined],
    ]);
  });

  describe('Failed: work that is not being done is no failure, a deadline that has passed is', () => {
    tells([
      ['Failed', 'Updating=False: nothing to do', undefined],
      ['Failed', 'Updating=False', undefined],
      ['Failed', 'Progressing=False: deadline exceeded', 'Progressing'],
      ['Failed', 'Progressing=False', 'Progressing'],
      ['Failed', 'Reconciling=True: at work', undefined],
    ]);
  });

  describe('Failed: words that name what is wrong', () => {
    tells(
      [
        'Failed',
        'JobFailure',
        'SyncError',
        'Stalled',
        'Degraded',
        'NotReady',
        'PartiallyReady',
        'Unhealthy',
        'Unavailable',
        'InvalidSpec',
        'Aborted',
        'Conflicted',
        'FallbackActive',
        'Blocked',
      ].map((type): Case => ['Failed', `Ready=False, ${type}=True`, type]),
    );
  });

  describe('InProgress: what is being done, then what is not there yet', () => {
    tells([
      ['InProgress', 'Ready=False: waits, Issuing=True', 'Issuing'],
      ['InProgress', 'Listening=False, Ready=False', 'Ready'],
      ['InProgress', 'Listening=False, Ready=Unknown', 'Ready'],
      ['InProgress', 'Accepted=True, Listening=Unknown', 'Listening'],
      ['InProgress', 'Degraded=False, Updating=False', undefined],
      ['InProgress', 'Ready=True, Accepted=True', undefined],
    ]);
  });

  describe('InProgress: work that is done tells nothing', () => {
    tells([
      ['InProgress', 'Progressing=True(NewReplicaSetAvailable)', undefined],
      ['InProgress', 'Progressing=True(Completed)', undefined],
      ['InProgress', 'Progressing=True(SyncSucceeded)', undefined],
      ['InProgress', 'Progressing=True(Updating)', 'Progressing'],
      ['InProgress', 'Progressing=True', 'Progressing'],
    ]);
  });

  describe('InProgress: words that name work', () => {
    tells(
      [
        'InProgress',
        'Reconciling',
        'Issuing',
        'Pending',
        'Creating',
        'Updating',
        'Upgrading',
        'Deploying',
        'Scaling',
        'Deleting',
        'Restarting',
        'Migrating',
        'Initializing',
        'Terminating',
      ].map((type): Case => ['InProgress', `Ready=False, ${type}=True`, type]),
    );
    // What begins with such a word and goes on is something else.
    tells([['InProgress', 'Ready=False, ScalingLimited=True', 'Ready']]);
  });

  describe('Paused: by its type, else by its reason', () => {
    tells([
      ['Paused', 'Ready=False(Paused), Suspended=True', 'Suspended'],
      ['Paused', 'Paused=True', 'Paused'],
      ['Paused', 'Hibernated=True', 'Hibernated'],
      ['Paused', 'Suspended=False, Ready=False(PausedByUser)', 'Ready'],
      ['Paused', 'Ready=True(AllGood), Synced=True', undefined],
    ]);
  });

  describe('Unknown: what sums it up, then whatever nobody knows', () => {
    tells([
      ['Unknown', 'Listening=Unknown, Ready=Unknown', 'Ready'],
      ['Unknown', 'Ready=True, Listening=Unknown', 'Listening'],
      ['Unknown', 'Ready=True, Listening=False', undefined],
    ]);
  });

  describe('Successful: what sums it up, then whatever is well', () => {
    tells([
      ['Successful', 'Accepted=True, Ready=True', 'Ready'],
      ['Successful', 'Ready=False, Accepted=True', 'Accepted'],
      ['Successful', 'Degraded=True, Updating=True', undefined],
      ['Successful', 'Ready=False, Accepted=Unknown', undefined],
    ]);
  });

  describe('what sums a kind up', () => {
    tells(
      ['Ready', 'Available', 'Succeeded', 'Healthy', 'Synced'].map(
        (type): Case => ['Successful', `Accepted=True, ${type}=True`, type],
      ),
    );
  });

  it('is none of those without a type', () => {
    const nameless = aWidget().set('status.conditions', [{ status: 'False' }]);
    expect(tellingCondition(nameless.object, 'Failed')).toBeUndefined();
  });
});
