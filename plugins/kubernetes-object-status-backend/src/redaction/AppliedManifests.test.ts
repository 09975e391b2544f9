import { AppliedManifests } from './AppliedManifests';

const manifest = (size: number) => ({ text: 'x'.repeat(size) });
const steps = (size: number) => new Map([[1, new Map([[0, manifest(size)]])]]);

describe('AppliedManifests', () => {
  it('gives back what it was given, until it is to forget', () => {
    const manifests = new AppliedManifests(10_000);
    manifests.keep('e1', steps(10));

    expect(manifests.find('e1', 1, 0)).toEqual(manifest(10));
    expect(manifests.find('e1', 1, 1)).toBeUndefined();
    expect(manifests.find('e2', 1, 0)).toBeUndefined();
    manifests.forget('e1');
    expect(manifests.find('e1', 1, 0)).toBeUndefined();
  });

  it('loses the oldest when there are too many', () => {
    const manifests = new AppliedManifests(5_000);
    for (const id of ['e1', 'e2', 'e3']) manifests.keep(id, steps(1_000));

    expect(manifests.find('e1', 1, 0)).toBeUndefined();
    expect(manifests.find('e2', 1, 0)).toBeDefined();
    expect(manifests.find('e3', 1, 0)).toBeDefined();
  });

  it('has room again after it forgot', () => {
    const manifests = new AppliedManifests(5_000);
    manifests.keep('e1', steps(1_000));
    manifests.keep('e2', steps(1_000));
    manifests.forget('e1');
    manifests.keep('e3', steps(1_000));

    expect(manifests.find('e2', 1, 0)).toBeDefined();
    expect(manifests.size).toBe(2);
  });
});
