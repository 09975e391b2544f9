// The command line from a checkout: npm run -s object-status -- <command> ...
// Runs in this process, so that stdin, exit code and signals are the program's own.
import { createRequire } from 'node:module';

// npm and run.mjs change into the repository; paths are meant from where the user stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

createRequire(import.meta.url)('../packages/cli/bin/object-status');
