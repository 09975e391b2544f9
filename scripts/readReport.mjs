import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Reports have thousands of escaped quotes; the parser's limit for them is meant for other input.
  processEntities: false,
  isArray: name => name === 'testsuite' || name === 'testcase',
});

/**
 * Counts the test cases of a JUnit report.
 *
 * @param {string} xml
 * @returns {{ passed: number, failed: string[], skipped: string[] }} names of those that did not pass
 * @throws Error - it is no whole XML document, for instance because its writer was killed
 */
export function readReport(xml) {
  const isWhole = XMLValidator.validate(xml);
  if (isWhole !== true) throw new Error(isWhole.err.msg);
  const report = { passed: 0, failed: [], skipped: [] };
  for (const testCase of casesOf(parser.parse(xml))) count(report, testCase);
  return report;
}

function* casesOf(node) {
  yield* (node.testcase ?? []).map(testCase => asNode(testCase));
  for (const suite of node.testsuite ?? []) yield* casesOf(asNode(suite));
  if (node.testsuites !== undefined) yield* casesOf(asNode(node.testsuites));
}

// An element without attributes and children is parsed to its text.
const asNode = element => (typeof element === 'object' ? element : {});

function count(report, testCase) {
  const name = [testCase.classname, testCase.name]
    .filter(part => part && part !== 'test')
    .join(' > ');
  if ('failure' in testCase || 'error' in testCase) report.failed.push(name);
  else if ('skipped' in testCase) report.skipped.push(name);
  else report.passed += 1;
}
