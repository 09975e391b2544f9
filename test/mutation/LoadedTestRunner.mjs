// A test runner for Stryker that keeps what is compiled: a mutant takes as long as its tests.
import { dirname, join, relative } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import './setup.cjs';
import TestFilesModule from './TestFiles.cjs';
import TestFilesOfModule from './testFilesOf.cjs';

const { TestFiles } = TestFilesModule;
const { testFilesOf } = TestFilesOfModule;

/** What the instrumented sources read and write. */
const stryker = (globalThis.__stryker__ ??= {});

/** A test's id begins with the name of its file. */
const fileOf = id => id.slice(0, id.indexOf(': '));

const textOf = error => String(error?.message ?? error);

function resultOf({ id, durationMs, error }) {
  const result = { id, name: id, timeSpentMs: durationMs };
  return error
    ? { ...result, status: TestStatus.Failed, failureMessage: textOf(error) }
    : { ...result, status: TestStatus.Success };
}

class LoadedTestRunner {
  #sources;
  #tests;
  #files;

  capabilities() {
    // Every mutant gets modules of its own.
    return { reloadEnvironment: true };
  }

  /** The working directory is Stryker's copy of the package only now. */
  async init() {
    // Set by run.mjs.
    const { MUTATION_TESTS = '', MUTATION_WITHOUT = '' } = process.env;
    this.#sources = join(process.cwd(), 'src');
    this.#tests = new TestFiles(this.#sources);
    this.#files = testFilesOf({
      sources: this.#sources,
      folders: MUTATION_TESTS.split(','),
      without: MUTATION_WITHOUT.split(','),
    });
  }

  async dryRun() {
    stryker.mutantCoverage = undefined;
    const onTest = id => {
      stryker.currentTestId = id;
    };
    const tests = [];
    for (const file of this.#files) {
      // Each with modules of its own: else what an earlier file has loaded counts as covered
      // by that one only.
      this.#tests.forget();
      const results = await this.#tests.run(file, { onTest });
      tests.push(...results.map(resultOf));
    }
    const { mutantCoverage } = stryker;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({
    activeMutant,
    disableBail,
    hitLimit,
    sandboxFileName,
    testFilter,
  }) {
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit ? 0 : undefined;
    try {
      const tests = await this.#runUntilFailure(sandboxFileName, testFilter);
      const isTooOften = determineHitLimitReached(stryker.hitCount, hitLimit);
      const complete = { status: DryRunStatus.Complete, tests };
      return toMutantRunResult(isTooOften ?? complete, disableBail);
    } catch (error) {
      // A module that does not even load counts nowhere.
      const errorMessage = textOf(error);
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage });
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  async #runUntilFailure(mutated, testFilter) {
    const only = testFilter && new Set(testFilter);
    this.#tests.forget();
    const tests = [];
    const beside = dirname(relative(this.#sources, mutated));
    for (const file of this.#filesWith(testFilter, beside)) {
      const options = { only, isFirstFailureEnough: true };
      const results = await this.#tests.run(file, options);
      tests.push(...results.map(resultOf));
      const hasFailed = results.some(({ error }) => error);
      if (hasFailed || stryker.hitCount > stryker.hitLimit) break;
    }
    return tests;
  }

  /** Those in the mutant's own folder first: they are the likeliest to notice it. */
  #filesWith(testFilter, beside) {
    const wanted = new Set(testFilter?.map(fileOf));
    const files = this.#files.filter(file => !testFilter || wanted.has(file));
    const isBeside = file => dirname(file) === beside;
    return [
      ...files.filter(isBeside),
      ...files.filter(file => !isBeside(file)),
    ];
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'loaded', LoadedTestRunner),
];
