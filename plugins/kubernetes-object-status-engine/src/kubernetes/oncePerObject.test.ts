import { oncePerObject } from './oncePerObject';

describe('oncePerObject', () => {
  it('computes once for each object, not for each that is equal', () => {
    const compute = jest.fn(({ name }: { name: string }) => [name]);
    const once = oncePerObject(compute);
    const web = { name: 'web' };

    expect(once(web)).toBe(once(web));
    expect(once({ ...web })).not.toBe(once(web));
    expect(compute).toHaveBeenCalledTimes(2);
  });
});
