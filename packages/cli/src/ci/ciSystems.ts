/** What a CI system tells about the run that the program is in. @internal */
export interface CiRun {
  /** Type of the execution's source. */
  type: string;
  /** Parts that tell this run of this job from every other one. */
  runParts: string[];
  url?: string;
  actor?: string;
  commit?: { sha: string; time?: string };
  /** File that the system shows on the run's page, in Markdown. */
  summaryFile?: string;
  /** Whether the log understands GitHub's workflow commands. */
  hasAnnotations?: boolean;
}

type Env = Record<string, string | undefined>;

interface CiSystem {
  type: string;
  isRunning(env: Env): boolean;
  /** Variables that name job and attempt, in the system's own words. */
  run: string[];
  url(env: Env): string | undefined;
  actor?: string;
  sha: string;
  shaTime?: string;
}

/** Variables as each system's documentation names them. */
const ciSystems: CiSystem[] = [
  {
    type: 'github-actions',
    isRunning: env => env.GITHUB_ACTIONS === 'true',
    run: [
      'GITHUB_REPOSITORY',
      'GITHUB_RUN_ID',
      'GITHUB_RUN_ATTEMPT',
      'GITHUB_JOB',
      'GITHUB_ACTION',
    ],
    url: env =>
      joined(
        env.GITHUB_SERVER_URL,
        env.GITHUB_REPOSITORY,
        `actions/runs/${env.GITHUB_RUN_ID}`,
      ),
    actor: 'GITHUB_TRIGGERING_ACTOR',
    sha: 'GITHUB_SHA',
  },
  {
    // A retried job has a new CI_JOB_ID: job and attempt in one.
    type: 'gitlab',
    isRunning: env => env.GITLAB_CI === 'true',
    run: ['CI_PROJECT_PATH', 'CI_PIPELINE_ID', 'CI_JOB_ID'],
    url: env => env.CI_JOB_URL,
    actor: 'GITLAB_USER_LOGIN',
    sha: 'CI_COMMIT_SHA',
    shaTime: 'CI_COMMIT_TIMESTAMP',
  },
  {
    type: 'jenkins',
    isRunning: env => Boolean(env.JENKINS_URL && env.BUILD_NUMBER),
    run: ['JENKINS_URL', 'JOB_NAME', 'BUILD_NUMBER', 'STAGE_NAME'],
    url: env => env.BUILD_URL,
    actor: 'BUILD_USER_ID',
    sha: 'GIT_COMMIT',
  },
  {
    type: 'azure-pipelines',
    isRunning: env => env.TF_BUILD === 'True',
    run: [
      'SYSTEM_COLLECTIONURI',
      'SYSTEM_TEAMPROJECT',
      'BUILD_BUILDID',
      'SYSTEM_STAGEATTEMPT',
      'SYSTEM_JOBID',
      'SYSTEM_JOBATTEMPT',
      'SYSTEM_TASKINSTANCEID',
    ],
    url: env =>
      joined(
        env.SYSTEM_COLLECTIONURI,
        env.SYSTEM_TEAMPROJECT,
        `_build/results?buildId=${env.BUILD_BUILDID}`,
      ),
    actor: 'BUILD_REQUESTEDFOR',
    sha: 'BUILD_SOURCEVERSION',
  },
  {
    // A rerun of a job has a new CIRCLE_WORKFLOW_JOB_ID.
    type: 'circleci',
    isRunning: env => env.CIRCLECI === 'true',
    run: ['CIRCLE_WORKFLOW_ID', 'CIRCLE_WORKFLOW_JOB_ID', 'CIRCLE_NODE_INDEX'],
    url: env => env.CIRCLE_BUILD_URL,
    actor: 'CIRCLE_USERNAME',
    sha: 'CIRCLE_SHA1',
  },
  {
    // A retried job has a new BUILDKITE_JOB_ID.
    type: 'buildkite',
    isRunning: env => env.BUILDKITE === 'true',
    run: ['BUILDKITE_BUILD_ID', 'BUILDKITE_JOB_ID'],
    url: env =>
      env.BUILDKITE_BUILD_URL &&
      `${env.BUILDKITE_BUILD_URL}#${env.BUILDKITE_JOB_ID ?? ''}`,
    actor: 'BUILDKITE_BUILD_CREATOR',
    sha: 'BUILDKITE_COMMIT',
  },
];

/** The CI run that these variables tell of, or `undefined` outside CI. @internal */
export function findCiRun(env: Env): CiRun | undefined {
  const system = ciSystems.find(({ isRunning }) => isRunning(env));
  if (!system) return undefined;
  const sha = env[system.sha];
  return {
    type: system.type,
    runParts: [system.type, ...system.run.map(name => env[name] ?? '')],
    url: webAddress(system.url(env)),
    actor: (system.actor && env[system.actor]) || undefined,
    commit: sha ? { sha, time: utcTime(env[system.shaTime ?? '']) } : undefined,
    summaryFile: env.GITHUB_STEP_SUMMARY || undefined,
    hasAnnotations: system.type === 'github-actions',
  };
}

function joined(
  base: string | undefined,
  ...parts: Array<string | undefined>
): string | undefined {
  if (!base || parts.includes(undefined)) return undefined;
  return [base.replace(/\/+$/, ''), ...parts].join('/');
}

function webAddress(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  // Some systems put a token into addresses.
  url.username = '';
  url.password = '';
  return url.toString();
}

function utcTime(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
