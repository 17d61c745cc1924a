/** @type {import('next').NextConfig} */
export default {
  // The DuckDB driver is a native addon: Next must require it, not bundle it.
  serverExternalPackages: ['@duckdb/node-api', '@duckdb/node-bindings'],
  poweredByHeader: false,
};
