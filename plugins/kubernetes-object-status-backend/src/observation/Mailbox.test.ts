import { Change, Mailbox } from './Mailbox';

const pods = { name: 'pods' };
const jobs = { name: 'jobs' };

/** Puts changes into a mailbox; gives what each batch applied, and its instant. */
function batches(changes: Array<[subject: object, uid?: string]>) {
  const mailbox = new Mailbox();
  const applied: string[] = [];
  changes.forEach(([subject, uid], index) => {
    const name = `${subject === pods ? 'pods' : 'jobs'}/${uid ?? '*'}`;
    const change: Change = {
      at: index,
      subject,
      uid,
      apply: () => applied.push(name),
    };
    mailbox.add(change);
  });
  const found: Array<[at: number, names: string[]]> = [];
  for (;;) {
    const at = mailbox.applyBatch();
    if (at === undefined) return found;
    found.push([at, applied.splice(0)]);
  }
}

describe('Mailbox', () => {
  it.each<[string, Array<[object, string?]>, Array<[number, string[]]>]>([
    ['nothing', [], []],
    [
      'different objects are one look',
      [
        [pods, 'a'],
        [pods, 'b'],
        [jobs, 'a'],
      ],
      [[2, ['pods/a', 'pods/b', 'jobs/a']]],
    ],
    [
      'two versions of an object are two',
      [
        [pods, 'a'],
        [pods, 'b'],
        [pods, 'a'],
        [jobs, 'a'],
      ],
      [
        [1, ['pods/a', 'pods/b']],
        [3, ['pods/a', 'jobs/a']],
      ],
    ],
    [
      'a list that breaks off and is read again are two',
      [[pods], [jobs], [pods]],
      [
        [1, ['pods/*', 'jobs/*']],
        [2, ['pods/*']],
      ],
    ],
    [
      'a list and what comes after it are two',
      [[pods], [pods, 'a']],
      [
        [0, ['pods/*']],
        [1, ['pods/a']],
      ],
    ],
    [
      'a change and the list after it are two',
      [[pods, 'a'], [pods]],
      [
        [0, ['pods/a']],
        [1, ['pods/*']],
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(batches(changes)).toEqual(expected);
  });

  it('knows since when something waits', () => {
    const mailbox = new Mailbox();
    expect(mailbox.since).toBeUndefined();
    mailbox.add({ at: 3, subject: pods, apply: () => {} });
    mailbox.add({ at: 5, subject: pods, apply: () => {} });
    expect(mailbox.since).toBe(3);
    mailbox.applyBatch();
    expect(mailbox.since).toBe(5);
    mailbox.applyAll();
    expect(mailbox.since).toBeUndefined();
  });
});
