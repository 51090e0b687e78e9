import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{hub,terminal,display,kiosk,config,tests}/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    // Two cores: more workers than that only make real brokers, browsers and databases wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
