const { TestEnvironment } = require('jest-environment-node');

/** Runs no further test once one has failed: that one is enough to notice a mutant. */
class FirstFailure extends TestEnvironment {
  hasFailed = false;

  handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') {
      this.hasFailed = true;
    }
    if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
  }
}

module.exports = FirstFailure;
