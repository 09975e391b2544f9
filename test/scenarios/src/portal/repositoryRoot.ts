import { join } from 'node:path';

/** Folder of the checkout. */
export const repositoryRoot = join(__dirname, '..', '..', '..', '..');
