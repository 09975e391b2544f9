// Checks the direction of imports: node scripts/lint-imports.mjs
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { importRules } from './importRules.mjs';

const folders = ['packages', 'plugins', 'test', 'scripts'];

/**
 * Finds imports that break a rule of importRules.mjs.
 *
 * @param {string} root of the checkout, or of a tree that is built like it
 * @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string, why: string }[] }>}
 */
export async function findViolations(root) {
  const { output } = await cruise(
    folders.filter(folder => existsSync(join(root, folder))),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: importRules },
      // Imports of types are arrows too.
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      doNotFollow: { path: 'node_modules' },
      exclude: {
        path: '(^|/)(dist|dist-types|coverage|fixtures|[.]build-[^/]*)/|^test/[^/]+/(bin|data|go)/',
      },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
      extensions: [
        '.ts',
        '.tsx',
        '.mjs',
        '.cjs',
        '.js',
        '.jsx',
        '.json',
        '.css',
        '.d.ts',
      ],
    },
  );
  const violations = output.summary.violations.map(violation => ({
    rule: violation.rule.name,
    from: violation.from,
    to: violation.cycle?.map(({ name }) => name).join(' -> ') ?? violation.to,
    why: violation.comment ?? whyOf(violation.rule.name),
  }));
  return { modules: output.summary.totalCruised, violations };
}

const whyOf = name => importRules.find(rule => rule.name === name).comment;

async function main() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const { modules, violations } = await findViolations(root);
  for (const { rule, from, to, why } of violations)
    process.stderr.write(`${from}\n  -> ${to}\n  ${rule}: ${why}\n`);
  process.stdout.write(
    `Imports of ${modules} modules: ${violations.length} against the rules\n`,
  );
  process.exitCode = violations.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
