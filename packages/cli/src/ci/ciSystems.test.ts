import { findCiRun } from './ciSystems';

const cases: Array<{
  name: string;
  env: Record<string, string>;
  run: ReturnType<typeof findCiRun>;
}> = [
  {
    name: 'no CI',
    env: { CI: 'true', GITHUB_ACTIONS: 'false' },
    run: undefined,
  },
  {
    name: 'GitHub Actions',
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/checkout',
      GITHUB_RUN_ID: '77',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_JOB: 'deploy',
      GITHUB_ACTION: '__run_3',
      GITHUB_TRIGGERING_ACTOR: 'jane',
      GITHUB_SHA: 'abc',
      GITHUB_STEP_SUMMARY: '/summary',
    },
    run: {
      type: 'github-actions',
      runParts: [
        'github-actions',
        'acme/checkout',
        '77',
        '2',
        'deploy',
        '__run_3',
      ],
      url: 'https://github.com/acme/checkout/actions/runs/77',
      actor: 'jane',
      commit: { sha: 'abc' },
      summaryFile: '/summary',
      hasAnnotations: true,
    },
  },
  {
    name: 'GitLab',
    env: {
      GITLAB_CI: 'true',
      CI_PROJECT_PATH: 'acme/checkout',
      CI_PIPELINE_ID: '5',
      CI_JOB_ID: '55',
      CI_JOB_URL:
        'https://gitlab-ci-token:glcbt-secret@gitlab.com/acme/-/jobs/55',
      GITLAB_USER_LOGIN: 'jane',
      CI_COMMIT_SHA: 'abc',
      CI_COMMIT_TIMESTAMP: '2026-03-02T16:02:24+02:00',
    },
    run: {
      type: 'gitlab',
      runParts: ['gitlab', 'acme/checkout', '5', '55'],
      url: 'https://gitlab.com/acme/-/jobs/55',
      actor: 'jane',
      commit: { sha: 'abc', time: '2026-03-02T14:02:24.000Z' },
      hasAnnotations: false,
    },
  },
  {
    name: 'Jenkins',
    env: {
      JENKINS_URL: 'https://jenkins.acme/',
      JOB_NAME: 'checkout/main',
      BUILD_NUMBER: '12',
      STAGE_NAME: 'Deploy',
      BUILD_URL: 'https://jenkins.acme/job/checkout/12/',
    },
    run: {
      type: 'jenkins',
      runParts: [
        'jenkins',
        'https://jenkins.acme/',
        'checkout/main',
        '12',
        'Deploy',
      ],
      url: 'https://jenkins.acme/job/checkout/12/',
      hasAnnotations: false,
    },
  },
  {
    name: 'Azure Pipelines',
    env: {
      TF_BUILD: 'True',
      SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
      SYSTEM_TEAMPROJECT: 'my shop',
      BUILD_BUILDID: '9',
      SYSTEM_STAGEATTEMPT: '1',
      SYSTEM_JOBID: 'j',
      SYSTEM_JOBATTEMPT: '2',
      SYSTEM_TASKINSTANCEID: 't',
      BUILD_REQUESTEDFOR: 'Jane',
      BUILD_SOURCEVERSION: 'abc',
    },
    run: {
      type: 'azure-pipelines',
      runParts: [
        'azure-pipelines',
        'https://dev.azure.com/acme/',
        'my shop',
        '9',
        '1',
        'j',
        '2',
        't',
      ],
      url: 'https://dev.azure.com/acme/my%20shop/_build/results?buildId=9',
      actor: 'Jane',
      commit: { sha: 'abc' },
      hasAnnotations: false,
    },
  },
  {
    name: 'CircleCI',
    env: {
      CIRCLECI: 'true',
      CIRCLE_WORKFLOW_ID: 'w',
      CIRCLE_WORKFLOW_JOB_ID: 'j',
      CIRCLE_NODE_INDEX: '0',
      CIRCLE_BUILD_URL: 'https://circleci.com/gh/acme/checkout/7',
      CIRCLE_USERNAME: 'jane',
      CIRCLE_SHA1: 'abc',
    },
    run: {
      type: 'circleci',
      runParts: ['circleci', 'w', 'j', '0'],
      url: 'https://circleci.com/gh/acme/checkout/7',
      actor: 'jane',
      commit: { sha: 'abc' },
      hasAnnotations: false,
    },
  },
  {
    name: 'Buildkite',
    env: {
      BUILDKITE: 'true',
      BUILDKITE_BUILD_ID: 'b',
      BUILDKITE_JOB_ID: 'j',
      BUILDKITE_BUILD_URL: 'https://buildkite.com/acme/checkout/builds/7',
      BUILDKITE_BUILD_CREATOR: 'Jane',
      BUILDKITE_COMMIT: 'HEAD',
    },
    run: {
      type: 'buildkite',
      runParts: ['buildkite', 'b', 'j'],
      url: 'https://buildkite.com/acme/checkout/builds/7#j',
      actor: 'Jane',
      commit: { sha: 'HEAD' },
      hasAnnotations: false,
    },
  },
  {
    name: 'an address that is none',
    env: { GITLAB_CI: 'true', CI_JOB_URL: 'data:text/html,x' },
    run: {
      type: 'gitlab',
      runParts: ['gitlab', '', '', ''],
      hasAnnotations: false,
    },
  },
];

describe('CI variables', () => {
  it.each(cases)('$name', ({ env, run }) => {
    expect(findCiRun(env)).toEqual(run);
  });
});
