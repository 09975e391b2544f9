import { ObjectStore } from './ObjectStore';

function anObject(
  name: string,
  uid: string,
  resourceVersion = '1',
  namespace?: string,
) {
  const metadata = { name, uid, resourceVersion, namespace };
  return { apiVersion: 'v1', kind: 'Pod', metadata };
}

const told = (changes: ReturnType<ObjectStore['upsert']>) =>
  changes.map(({ type, object }) => `${type} ${object.metadata.uid}`);

describe('a store', () => {
  it('keeps the last state of each uid', () => {
    const store = new ObjectStore();
    store.upsert(anObject('web', 'u1', '1'));
    store.upsert(anObject('web', 'u1', '2'));
    expect(store.all()).toHaveLength(1);
    expect(store.get('u1')?.metadata.resourceVersion).toBe('2');
    expect(store.holds('2')).toBe(true);
    expect(store.holds('1')).toBe(false);
  });

  it('deletes the predecessor of the same name first', () => {
    const store = new ObjectStore();
    store.upsert(anObject('web', 'u1'));
    expect(told(store.upsert(anObject('web', 'u2')))).toEqual([
      'Deleted u1',
      'Upserted u2',
    ]);
  });

  it('takes the same name in another namespace for another object', () => {
    const store = new ObjectStore();
    store.upsert(anObject('web', 'u1', '1', 'shop'));
    expect(told(store.upsert(anObject('web', 'u2', '1', 'bank')))).toEqual([
      'Upserted u2',
    ]);
  });

  it('gives the state that came with a deletion', () => {
    const store = new ObjectStore();
    store.upsert(anObject('web', 'u1', '1'));
    const [change] = store.delete(anObject('web', 'u1', '9'));
    expect(change.object.metadata.resourceVersion).toBe('9');
    expect(store.all()).toEqual([]);
  });

  it('leaves the successor alone when its predecessor is deleted late', () => {
    const store = new ObjectStore();
    store.upsert(anObject('web', 'u1'));
    store.upsert(anObject('web', 'u2'));
    expect(store.delete(anObject('web', 'u1'))).toEqual([]);
    expect(told(store.upsert(anObject('web', 'u3')))).toEqual([
      'Deleted u2',
      'Upserted u3',
    ]);
  });

  it('forgets everything for a new list', () => {
    const store = new ObjectStore();
    store.upsert(anObject('web', 'u1'));
    store.replace([anObject('db', 'u2')]);
    expect([...store.uids()]).toEqual(['u2']);
    expect(told(store.upsert(anObject('web', 'u3')))).toEqual(['Upserted u3']);
  });
});
