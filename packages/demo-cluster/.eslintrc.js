module.exports = require('../../scripts/eslintPackage.cjs')(__dirname);
