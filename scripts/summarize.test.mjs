import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from './summarize.mjs';

const jestReport = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="jest tests" tests="4" failures="1" errors="1">
  <testsuite name="judge" tests="3">
    <testcase classname="judge" name="is ready" time="0.1"/>
    <testcase classname="judge" name="is &quot;not&quot; ready"><failure>expected</failure></testcase>
    <testcase classname="judge" name="later"><skipped/></testcase>
  </testsuite>
  <testsuite name="src/broken.test.ts" tests="1">
    <testcase name="src/broken.test.ts"><error>SyntaxError</error></testcase>
  </testsuite>
</testsuites>`;

const nodeReport = `<?xml version="1.0" encoding="utf-8"?>
<testsuites>
  <testsuite name="outer" tests="2" failures="0">
    <testsuite name="inner" tests="1">
      <testcase name="a" time="0.1" classname="test"/>
    </testsuite>
    <testcase name="b" time="0.1" classname="test"/>
  </testsuite>
  <testcase name="c" time="0.1" classname="test"/>
  <!-- tests 3 -->
</testsuites>`;

const sumOf = async (...args) => (await summarize(...args)).lines.at(-1);

describe('summarize', () => {
  it("counts jest's failures, files that cannot be loaded, and skips by name", async () => {
    const { lines } = await summarize([
      { name: 'jest', xml: jestReport, exitCode: 1, seconds: 3.4 },
    ]);
    assert.deepEqual(lines, [
      'skipped: jest: judge > later',
      'failed: jest: judge > is &quot;not&quot; ready',
      'failed: jest: src/broken.test.ts',
      'jest: 1 passed, 2 failed, 1 skipped, 3 s',
      '1 passed, 2 failed',
    ]);
  });

  it("counts the leaves of node's nested suites", async () => {
    assert.equal(
      await sumOf([{ name: 'scripts', xml: nodeReport, exitCode: 0 }]),
      '3 passed, 0 failed',
    );
  });

  for (const [name, suite, message] of [
    ['left no report', { exitCode: 0 }, /left no report/],
    [
      'was killed before its report was whole',
      { xml: nodeReport.slice(0, 200), exitCode: 137 },
      /cut off/,
    ],
    ['left an empty report', { xml: '', exitCode: 0 }, /cut off/],
    ['ran no test', { xml: '<testsuites/>', exitCode: 0 }, /has no test/],
    [
      'ran no test in its suites',
      { xml: '<testsuites><testsuite name="a"/></testsuites>', exitCode: 0 },
      /has no test/,
    ],
    [
      'crashed after its last test',
      { xml: nodeReport, exitCode: 1 },
      /ended with 1/,
    ],
  ]) {
    it(`counts one failure for a suite that ${name}`, async () => {
      const { lines, failed } = await summarize([{ name: 'x', ...suite }]);
      assert.equal(failed, 1);
      assert.match(lines[0], message);
    });
  }

  it('counts no second failure for a runner that ends with an error because of its tests', async () => {
    assert.equal(
      await sumOf([{ name: 'jest', xml: jestReport, exitCode: 1 }]),
      '1 passed, 2 failed',
    );
  });

  it('adds up suites and steps', async () => {
    const { lines, passed, failed } = await summarize(
      [{ name: 'scripts', xml: nodeReport, exitCode: 0 }],
      [
        { name: 'lint', exitCode: 0, seconds: 2 },
        { name: 'tsc', exitCode: 2, seconds: 3 },
      ],
    );
    assert.deepEqual([passed, failed], [4, 1]);
    assert.deepEqual(lines, [
      'failed: tsc ended with 2',
      'scripts: 3 passed, 0 failed',
      'steps: 1 passed, 1 failed, 5 s',
      '4 passed, 1 failed',
    ]);
  });

  it('reads a report with a hundred thousand escaped characters', async () => {
    const testCase = `<testcase name="${'&quot;'.repeat(100)}"/>`;
    const xml = `<testsuites>${testCase.repeat(1000)}</testsuites>`;
    assert.equal(
      await sumOf([{ name: 'x', xml, exitCode: 0 }]),
      '1000 passed, 0 failed',
    );
  });
});
