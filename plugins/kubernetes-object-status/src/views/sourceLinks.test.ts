import { commitUrl, sourceName } from './sourceLinks';

const commit = { sha: '9f3c2ab41d07' };

it.each([
  [
    'github-actions',
    'https://github.com/shop/checkout/actions/runs/4812',
    'GitHub Actions #4812',
    'https://github.com/shop/checkout/commit/9f3c2ab41d07',
  ],
  [
    'gitlab',
    'https://gitlab.example/shop/checkout/-/jobs/77',
    'GitLab #77',
    'https://gitlab.example/shop/checkout/-/commit/9f3c2ab41d07',
  ],
  [
    'azure-pipelines',
    'https://dev.azure.com/shop/checkout/_build/results?buildId=5',
    'Azure Pipelines #5',
    undefined,
  ],
  ['jenkins', 'https://ci.example/job/checkout/12/', 'Jenkins #12', undefined],
  ['cli', undefined, 'cli', undefined],
  [
    'github-actions',
    'data:text/html,x/actions/runs/1',
    'GitHub Actions #1',
    undefined,
  ],
])('%s at %s', (type, url, name, expected) => {
  expect(sourceName({ type, url, commit })).toBe(name);
  expect(commitUrl({ type, url, commit })).toBe(expected);
});
