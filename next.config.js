/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // A page that may not be seen answers 403 (app/staff/forbidden.tsx).
  // A picture of 10 MB comes with its form around it, through the proxy (lib/content/image/image-limits.ts).
  // With its refresh of single modules a route handler of `next dev` keeps the views it had before they were edited.
  experimental: { authInterrupts: true, proxyClientMaxBodySize: '11mb', turbopackServerFastRefresh: false },
  // Nothing here scales pictures: the address that does keeps a copy on disk of whatever anybody asks for.
  images: { unoptimized: true },
  // Files that no route of ours answers.
  headers: async () => [
    {
      source: '/:file(resident.js|favicon.ico|manifest.webmanifest|icon.*|touch-icon.*|_next/static/.*)',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
      ],
    },
    {
      source: '/:file(favicon.ico|manifest.webmanifest|icon.*|touch-icon.*)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
    },
    {
      // Its own policy holds for what it fetches. Looked for anew each time, so that no old one stays.
      source: '/sw.js',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        {
          key: 'Content-Security-Policy',
          value: "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
        },
        { key: 'Cache-Control', value: 'no-cache' },
      ],
    },
  ],
  // chinese-days says that it is CommonJS and names a module for bundlers, which Turbopack does not take.
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', 'sharp', 'pg', 'chinese-days'],
  turbopack: {
    rules: { '*.css': { condition: { query: '?raw' }, type: 'text' } },
  },
}
