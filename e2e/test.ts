import { test as base, expect } from '@playwright/test';

export { expect };

/**
 * A test of the app in a browser that reaches its server and nothing else. Every request elsewhere
 * is refused and remembered, every error of the page too; either fails the test.
 */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const outside: string[] = [];
      const errors: string[] = [];
      const host = new URL(baseURL ?? 'http://localhost').host;
      await context.route(
        (url) => url.protocol.startsWith('http') && url.host !== host,
        (route) => {
          outside.push(route.request().url());
          return route.abort('internetdisconnected');
        },
      );
      context.on('console', (message) => {
        if (message.type() === 'error')
          errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (event) => errors.push(String(event.error())));
      await use(undefined);
      expect(outside, 'requests to another host').toEqual([]);
      expect(errors, 'errors of the page').toEqual([]);
    },
    { auto: true },
  ],
});
