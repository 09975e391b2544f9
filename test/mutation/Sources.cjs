const { existsSync, readFileSync, statSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, resolve } = require('node:path');
const { compileFunction } = require('node:vm');
const { transformSync } = require('@swc/core');

const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];

function compile(file) {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: false,
  });
  return compileFunction(code, parameters, { filename: file });
}

/** The source that an import of ours means; of a package `undefined`. */
function sourceOf(from, name) {
  if (!name.startsWith('.')) return undefined;
  const path = resolve(dirname(from), name);
  const isSource = file => existsSync(file) && statSync(file).isFile();
  return [path, `${path}.ts`, `${path}/index.ts`].find(isSource);
}

/**
 * TypeScript sources that can be evaluated again and again: translated and compiled once,
 * which is what takes long, and evaluated anew after `forget`. Packages are loaded once.
 */
class Sources {
  #compiled = new Map();
  #imports = new Map();
  #modules = new Map();

  /** Nothing that a module has kept since then is left. */
  forget() {
    this.#modules.clear();
  }

  require(file) {
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#modules.set(file, module);
    this.#evaluate(file, module);
    return module.exports;
  }

  #evaluate(file, module) {
    if (file.endsWith('.json')) {
      module.exports = JSON.parse(readFileSync(file, 'utf8'));
      return;
    }
    const run = this.#compiled.get(file) ?? compile(file);
    this.#compiled.set(file, run);
    const { exports } = module;
    run(exports, this.#importsOf(file), module, file, dirname(file));
  }

  #importsOf(file) {
    const known = this.#imports.get(file);
    if (known) return known;
    const requirePackage = createRequire(file);
    const found = new Map();
    const requireFrom = name => {
      if (!found.has(name)) found.set(name, sourceOf(file, name));
      const source = found.get(name);
      return source ? this.require(source) : requirePackage(name);
    };
    this.#imports.set(file, requireFrom);
    return requireFrom;
  }
}

module.exports = { Sources };
