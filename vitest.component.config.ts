import { defineConfig } from 'vitest/config';

/**
 * What the Angular builder does not set for the component tests of both applications: on a machine with other work a
 * lazily loaded part takes longer than the second for which `expect.poll` waits by itself.
 */
export default defineConfig({
  test: { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } },
});
