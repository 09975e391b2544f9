const { createConfig } = require('@backstage/cli/config/eslint-factory');

// No Backstage package and never built, so it has no role of its own.
module.exports = createConfig(__dirname);
