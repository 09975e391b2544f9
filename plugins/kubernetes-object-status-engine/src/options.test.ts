import { defaultObjectStatusCheck, withDefaults } from './options';

describe('settings of a check', () => {
  it('are the defaults where nothing is said', () => {
    expect(withDefaults()).toEqual(defaultObjectStatusCheck);
    expect(withDefaults({ waitForJobs: undefined })).toEqual(
      defaultObjectStatusCheck,
    );
  });

  it('keep what is said, an unlimited time and a 0 too', () => {
    const said = {
      stepExecutionTimeoutSeconds: null,
      statusStabilizationTimeoutSeconds: 0,
      waitForJobs: false,
    };
    expect(withDefaults(said)).toMatchObject(said);
  });
});
