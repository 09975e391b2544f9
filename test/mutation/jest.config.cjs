/**
 * The engine's own tests without Backstage's project discovery: what mutates the sources copies
 * the one package, so nothing outside it may be needed.
 */
module.exports = {
  rootDir: __dirname,
  testEnvironment: require.resolve('./FirstFailure.cjs'),
  testMatch: [require.resolve('./everyTest.cjs')],
  setupFiles: [require.resolve('./setup.cjs')],
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  transform: {
    '\\.[cm]?[jt]s$': [
      require.resolve('@swc/jest'),
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
    ],
  },
};
