import { render, screen } from '@testing-library/react';
import { createPortal } from './createPortal';

/** What the page gets from the backend. */
const configuration = [
  {
    context: 'test',
    data: {
      app: { title: 'Test', baseUrl: 'http://localhost' },
      backend: { baseUrl: 'http://localhost' },
      auth: {},
    },
  },
];

it('offers to come in as a guest', async () => {
  // A real environment holds text only; the loader of Backstage wants the list.
  Object.defineProperty(process, 'env', {
    value: { NODE_ENV: 'test', APP_CONFIG: configuration },
  });

  render(createPortal());

  // The first page of a worker loads the whole of Backstage.
  const enter = await screen.findByRole(
    'button',
    { name: 'Enter' },
    { timeout: 25_000 },
  );
  expect(enter).toBeVisible();
});
