import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  access,
  constants,
  mkdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);

/** Where `npm run control-plane` leaves its binaries. */
export const binariesFolder = join(here, 'bin');

/** The Go release that all modules ask for in their go.mod. */
const goNeeded = { major: 1, minor: 26 };

/** Every program that a control plane is made of, and Helm, which deploys to it. */
export const binaryNames = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubectl',
  'etcd',
  'kwok',
  'helm',
];

const kubernetesVersion = 'v1.36.3';

// Without these the server calls itself v0.0.0-master+$Format:%H$, which
// clients cannot parse. client-go keeps a copy of the version of its own.
const kubernetesVersionFlags = [
  `-X k8s.io/component-base/version.gitVersion=${kubernetesVersion}`,
  '-X k8s.io/component-base/version.gitMajor=1',
  '-X k8s.io/component-base/version.gitMinor=36',
  `-X k8s.io/client-go/pkg/version.gitVersion=${kubernetesVersion}`,
];

const modules = [
  {
    folder: join(here, 'go', 'kubernetes'),
    linkerFlags: ['-s', '-w', ...kubernetesVersionFlags],
    // etcd's main package lies in a folder called "server".
    renamed: { server: 'etcd' },
  },
  {
    folder: join(here, 'go', 'kwok'),
    linkerFlags: ['-s', '-w'],
    renamed: {},
  },
  {
    // With the libraries of the Kubernetes above: most of it is compiled already.
    folder: join(here, 'go', 'helm'),
    linkerFlags: ['-s', '-w'],
    renamed: {},
  },
];

/** Thrown when the control plane is not built and cannot be. */
export class GoMissingError extends Error {
  name = 'GoMissingError';
}

/**
 * The folder that holds the control plane's binaries: `KUBEBUILDER_ASSETS` when
 * it is complete, else `test/control-plane/bin`, built first if need be.
 *
 * `onProgress` hears one line a stage.
 *
 * Throws `GoMissingError` when there is something to build and no Go for it.
 */
export async function requireBinaries(onProgress) {
  const assets = process.env.KUBEBUILDER_ASSETS;
  if (assets) {
    const missing = await findMissing(assets);
    if (missing.length === 0) return assets;
    onProgress(
      `KUBEBUILDER_ASSETS has no ${missing.join(
        ', ',
      )}: using ${binariesFolder}`,
    );
  }
  if (!(await isUpToDate())) await build(onProgress);
  return binariesFolder;
}

async function findMissing(folder) {
  const missing = await Promise.all(
    binaryNames.map(name =>
      access(join(folder, name), constants.X_OK).then(
        () => undefined,
        () => name,
      ),
    ),
  );
  return missing.filter(name => name !== undefined);
}

async function isUpToDate() {
  const builtFrom = await readFile(builtFromFile(), 'utf8').catch(() => '');
  if (builtFrom.trim() !== (await hashRecipe())) return false;
  return (await findMissing(binariesFolder)).length === 0;
}

function builtFromFile() {
  return join(binariesFolder, 'built-from.sha256');
}

async function hashRecipe() {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch}\n`);
  for (const { folder, linkerFlags } of modules) {
    hash.update(`${linkerFlags.join(' ')}\n`);
    hash.update(await readFile(join(folder, 'go.mod')));
    hash.update(await readFile(join(folder, 'go.sum')));
  }
  return hash.digest('hex');
}

async function build(onProgress) {
  await requireGo();
  // Built aside and moved in at the end: an interrupted build, or two at once,
  // never leave half a file where a test would start it.
  const aside = join(binariesFolder, `.building-${process.pid}`);
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    const startedAt = performance.now();
    onProgress(
      'building the control plane: 7 to 8 minutes on 2 cores the first time',
    );
    for (const module of modules) await buildModule(module, aside, onProgress);
    for (const name of binaryNames) {
      await rename(join(aside, name), join(binariesFolder, name));
    }
    await writeFile(builtFromFile(), `${await hashRecipe()}\n`);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    onProgress(`built in ${seconds} s`);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function buildModule({ folder, linkerFlags, renamed }, out, onProgress) {
  const { stdout } = await run(
    'go',
    ['list', '-f', '{{.ImportPath}}', 'tool'],
    {
      cwd: folder,
      env: goEnvironment(),
    },
  );
  // One after the other: each is reported, and two links at once need 4 GiB.
  for (const tool of stdout.split('\n').filter(line => line !== '')) {
    onProgress(`building ${tool}`);
    await runGo(
      [
        'build',
        '-buildvcs=false',
        '-ldflags',
        linkerFlags.join(' '),
        '-o',
        `${out}/`,
        tool,
      ],
      folder,
    );
  }
  for (const [built, name] of Object.entries(renamed)) {
    await rename(join(out, built), join(out, name));
  }
}

function runGo(args, cwd) {
  return new Promise((resolve, reject) => {
    const go = spawn('go', args, {
      cwd,
      env: goEnvironment(),
      // stdout is kept for the one line that says where the binaries are.
      stdio: ['ignore', process.stderr, process.stderr],
    });
    go.once('error', reject);
    go.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`go ${args[0]} ended with ${signal ?? code}`));
    });
  });
}

function goEnvironment() {
  // "local": a Go that is too old is to be named, not replaced behind the
  // user's back by a download of another one.
  return { ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'local' };
}

async function requireGo() {
  const wanted = `Go ${goNeeded.major}.${goNeeded.minor}`;
  const help = `Install ${wanted} or newer, or name a folder with the binaries in KUBEBUILDER_ASSETS.`;
  const { stdout } = await run('go', ['env', 'GOVERSION'], {
    env: goEnvironment(),
    cwd: here,
  }).catch(() => {
    throw new GoMissingError(
      `The control plane is not built and there is no Go on the PATH. ${help}`,
    );
  });
  const version = /^go(\d+)\.(\d+)/.exec(stdout);
  const isNewEnough =
    version !== null &&
    Number(version[1]) === goNeeded.major &&
    Number(version[2]) >= goNeeded.minor;
  if (isNewEnough) return;
  throw new GoMissingError(
    `The control plane is not built and ${stdout.trim()} is older than ${wanted}. ${help}`,
  );
}
