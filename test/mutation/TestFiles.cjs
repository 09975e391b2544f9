const { join } = require('node:path');
const circus = require('jest-circus');
const { jestExpect } = require('@jest/expect');
const { ModuleMocker } = require('jest-mock');
const { Sources } = require('./Sources.cjs');

const TIMEOUT_MS = 60_000;

function setGlobals() {
  const mocker = new ModuleMocker(globalThis);
  const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } =
    circus;
  Object.assign(
    globalThis,
    { describe, it, test, beforeAll, beforeEach, afterAll, afterEach },
    {
      expect: jestExpect,
      jest: {
        fn: implementation => mocker.fn(implementation),
        spyOn: (object, name) => mocker.spyOn(object, name),
      },
    },
  );
}

/** The names from the outermost `describe` to the test. */
function nameOf(test) {
  const names = [test.name];
  for (let block = test.parent; block?.parent; block = block.parent) {
    names.unshift(block.name);
  }
  return names.join(' ');
}

/**
 * Runs test files within this process, with jest's own `describe`, `it` and `expect`. Each run of
 * a file begins with fresh modules, unless it is told to go on with those that are there.
 */
class TestFiles {
  #sources = new Sources();
  #folder;
  #seen;

  /** `folder`: what the names of test files begin at. */
  constructor(folder) {
    this.#folder = folder;
    setGlobals();
    circus.addEventHandler(event => this.#onEvent(event));
  }

  /** The modules of the next file are evaluated anew, and so are those of all after it. */
  forget() {
    this.#sources.forget();
  }

  /**
   * Results of a file's tests: `id`, `durationMs` and, of one that failed, `error`. With `only`
   * (a set of ids) the others are left out; with `isFirstFailureEnough` those after it, too.
   * `onTest` is told the id of the test that begins, and `undefined` when it is over.
   *
   * Throws what evaluating the file throws.
   */
  async run(file, { only, isFirstFailureEnough = false, onTest = () => {} }) {
    circus.resetState();
    circus.getState().testTimeout = TIMEOUT_MS;
    const results = [];
    this.#seen = { file, only, isFirstFailureEnough, onTest, results };
    this.#sources.require(join(this.#folder, file));
    await circus.run();
    return results;
  }

  #onEvent({ name, test, error }) {
    if (name === 'test_start') this.#onStart(test);
    if (name === 'test_done') this.#onDone(test);
    if (name === 'error') throw error;
  }

  #onStart(test) {
    const { file, only, isFirstFailureEnough, onTest, results } = this.#seen;
    const id = `${file}: ${nameOf(test)}`;
    const isOver = isFirstFailureEnough && results.some(each => each.error);
    if (isOver || (only && !only.has(id))) test.mode = 'skip';
    else onTest(id);
  }

  #onDone(test) {
    const { file, onTest, results } = this.#seen;
    onTest(undefined);
    const [error] = test.errors.flat().filter(Boolean);
    const id = `${file}: ${nameOf(test)}`;
    results.push({ id, durationMs: test.duration ?? 0, error });
  }
}

module.exports = { TestFiles };
