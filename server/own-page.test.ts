import { describe, expect, test } from 'vitest';
import { mustComeFromOwnPage } from './own-page';

const asked = (headers: Record<string, string>) => () =>
  mustComeFromOwnPage(new Headers({ host: 'dando.tinh.vn', ...headers }));

describe('a change', () => {
  test.each([
    ['a page of the app', { 'sec-fetch-site': 'same-origin', origin: 'https://dando.tinh.vn' }],
    ['a page of the app on plain http', { origin: 'http://dando.tinh.vn' }],
    [
      'a page of the app behind a proxy',
      {
        host: '10.0.0.7:3000',
        'x-forwarded-host': 'dando.tinh.vn',
        origin: 'https://dando.tinh.vn',
      },
    ],
    ['a program that is no browser', {}],
  ])('is made for %s', (_, headers) => {
    expect(asked(headers)).not.toThrow();
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    [
      'a neighbour of the same site',
      { 'sec-fetch-site': 'same-site', origin: 'https://x.tinh.vn' },
    ],
    ['another site on plain http', { origin: 'http://evil.example' }],
    ['another port', { origin: 'http://dando.tinh.vn:8080' }],
    ['a page without an origin of its own', { origin: 'null' }],
  ])('is refused to %s', (_, headers) => {
    expect(asked(headers)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'ForeignPage' }) }),
    );
  });
});
