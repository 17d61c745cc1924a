/** @type {import('next').NextConfig} */
export default {
  // Drivers of databases are native addons, or look for one: Next must require them, not bundle them.
  serverExternalPackages: ['@duckdb/node-api', '@duckdb/node-bindings', 'libsql', 'pg'],
  poweredByHeader: false,
  // Next compresses an answer by its type, and does not see a type that a route handler sets (it
  // arrives as a list). Set from here, it does: boundaries and figures then travel compressed.
  headers: async () =>
    ['/api/trpc/:path*', '/api/boundaries/:hash'].map((source) => ({
      source,
      headers: [{ key: 'Content-Type', value: 'application/json; charset=utf-8' }],
    })),
};
