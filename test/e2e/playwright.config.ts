import { defineConfig } from '@playwright/test';

/** Where what a failed test leaves is put; ignored by git. */
const outputDir = '../../reports/e2e';

export default defineConfig({
  testDir: 'src',
  outputDir,
  // One portal, one browser: what a test records, the next one would see.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['junit', { outputFile: process.env.E2E_JUNIT_FILE }]],
  use: {
    baseURL: process.env.OBJECT_STATUS_URL,
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
