import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['**/*.test.{ts,tsx}', '.config/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.next/**', 'data/built/**', 'e2e/**/*.spec.ts'],
    // These only end what hangs: a slow machine must not fail a test. Speed is measured in bench/.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
