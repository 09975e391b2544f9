import { writeFileSync } from 'node:fs';
import { compareWithPeers } from './compareWithPeers';
import { pageFile, renderPage } from './page';
import { readDecisions, readWaivers } from './waivers';

/** Writes docs/conformance.md from the corpora and the waivers. */
export function writePage(): void {
  writeFileSync(
    pageFile,
    renderPage(compareWithPeers(), readWaivers(), readDecisions()),
  );
}
