import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What a runner does when there is no control plane: a failure where `CI` is
 * set, elsewhere a skip with its name in the JUnit file. Gives the exit code.
 */
export async function skipOrFail(junitFile, suite, error) {
  const isFailure = isCi();
  const tag = isFailure ? 'failure' : 'skipped';
  const count = isFailure
    ? 'failures="1" skipped="0"'
    : 'failures="0" skipped="1"';
  const message = escape(error.message);
  await mkdir(dirname(junitFile), { recursive: true });
  await writeFile(
    junitFile,
    `<?xml version="1.0" encoding="utf-8"?>
<testsuites>
  <testsuite name="${suite}" tests="1" ${count}>
    <testcase name="a real control plane is there" classname="${suite}">
      <${tag} message="${message}"/>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
  const word = isFailure ? 'Failed' : 'Skipped';
  process.stderr.write(`${word}: ${suite}. ${error.message}\n`);
  return isFailure ? 1 : 0;
}

function isCi() {
  return ['1', 'true'].includes(process.env.CI ?? '');
}

function escape(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
