// Builds the real control plane if need be, tells its progress on stderr and
// prints the folder of its binaries as the last line of stdout.
//
// Exit codes: 0 ready, 1 the build failed, 3 nothing built and no Go for it.
import { GoMissingError, requireBinaries } from './binaries.mjs';

const noGo = 3;
const say = line => process.stderr.write(`${line}\n`);

try {
  const folder = await requireBinaries(say);
  process.stdout.write(`${folder}\n`);
} catch (error) {
  say(error.message);
  process.exitCode = error instanceof GoMissingError ? noGo : 1;
}
