import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': import.meta.dirname,
      // Unit tests run outside the server that this package guards.
      'server-only': join(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Documents bear their stylesheet as text.
    css: true,
    // Vitest leaves a core to whoever watches; these are run to their end.
    maxWorkers: '100%',
    // A busy machine takes its time; what hangs ends some day.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['default', ...(process.env.TIMES_FILE ? ['./scripts/test/times.mjs'] : [])],
  },
})
