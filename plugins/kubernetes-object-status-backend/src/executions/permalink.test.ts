import { permalink } from './permalink';

describe('permalink', () => {
  it.each([
    [
      'the entity’s tab',
      'https://portal.example.com',
      'component:default/checkout',
      'https://portal.example.com/catalog/default/component/checkout/object-status/e1',
    ],
    [
      'a page of its own without an entity',
      'https://portal.example.com',
      undefined,
      'https://portal.example.com/deployments/executions/e1',
    ],
    [
      'a portal under a path',
      'https://example.com/portal/',
      undefined,
      'https://example.com/portal/deployments/executions/e1',
    ],
  ])('leads to %s', (_, baseUrl, entityRef, url) => {
    expect(permalink(baseUrl, { id: 'e1', entityRef })).toBe(url);
  });
});
