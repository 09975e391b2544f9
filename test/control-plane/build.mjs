// Builds the real control plane if need be, tells its progress on stderr and
// prints the folder of its binaries as the last line of stdout.
//
// Exit codes: 0 ready, 1 the build failed, 3 nothing built and no Go for it.
import { GoMissingError, requireBinaries } from './binaries.mjs';

const noGo = 3;

try {
  const folder = await requireBinaries(line => console.error(line));
  console.log(folder);
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof GoMissingError ? noGo : 1;
}
