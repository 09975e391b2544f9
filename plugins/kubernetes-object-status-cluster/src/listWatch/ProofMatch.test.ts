import { ObjectStore } from '../store/ObjectStore';
import { ProofMatch } from './ProofMatch';

/** A match on a store with these objects, written `uid@resourceVersion`. */
function aMatch(...objects: string[]) {
  const store = new ObjectStore();
  store.replace(objects.map(text => anObject(text)));
  const match = new ProofMatch(store);
  return {
    match,
    upsert(text: string) {
      const object = anObject(text);
      store.upsert(object);
      match.onUpserted(object.metadata.uid, object.metadata.resourceVersion);
    },
    remove(uid: string) {
      const object = store.get(uid);
      if (object) store.delete(object);
      match.onDeleted(uid);
    },
    compare: (...proof: string[]) =>
      match.compare(new Map(proof.map(text => splitText(text)))),
  };
}

function splitText(text: string): [string, string] {
  const [uid, resourceVersion] = text.split('@');
  return [uid, resourceVersion];
}

function anObject(text: string) {
  const [uid, resourceVersion] = splitText(text);
  const metadata = { name: uid, uid, resourceVersion };
  return { apiVersion: 'v1', kind: 'Pod', metadata };
}

describe('a watch has come as far as a read', () => {
  it('when the store shows the same', () => {
    const { match, compare } = aMatch('a@1', 'b@2');
    compare('a@1', 'b@2');
    expect(match.isMatched).toBe(true);
  });

  it('when both are empty', () => {
    const { match, compare } = aMatch();
    compare();
    expect(match.isMatched).toBe(true);
  });

  it('when what the read showed passed by while it was on its way', () => {
    const { match, upsert, compare } = aMatch('a@1');
    upsert('a@5');
    upsert('a@9');
    compare('a@5');
    expect(match.isMatched).toBe(true);
  });

  it('when an object of the read was deleted since', () => {
    const { match, remove, compare } = aMatch('a@1');
    remove('a');
    compare('a@7');
    expect(match.isMatched).toBe(true);
  });

  it('when the missing version comes, and not with another', async () => {
    const { match, upsert, compare } = aMatch('a@1');
    compare('a@5');
    expect(match.isBehind).toBe(true);
    upsert('a@3');
    expect(match.isMatched).toBe(false);
    upsert('a@5');
    expect(match.isMatched).toBe(true);
    await match.settled;
  });

  it('when what the read did not show is deleted', () => {
    const { match, upsert, remove, compare } = aMatch('a@1');
    compare();
    // Perhaps made after the read; perhaps deleted before it. Nobody knows yet.
    expect(match.isMatched).toBe(false);
    expect(match.isBehind).toBe(false);
    upsert('a@2');
    expect(match.isMatched).toBe(false);
    remove('a');
    expect(match.isMatched).toBe(true);
  });

  it('and is not asked for any more once the list was read again', async () => {
    const { match, compare } = aMatch();
    compare('a@1');
    match.abandon();
    await match.settled;
    expect(match.isMatched).toBe(false);
    expect(match.isBehind).toBe(false);
    compare('a@1');
    expect(match.isBehind).toBe(false);
  });

  it('and not before the read has come', () => {
    const { match, upsert } = aMatch();
    upsert('a@1');
    expect(match.isMatched).toBe(false);
  });
});
