import { join } from 'node:path'

/** The yardstick: the same words as one of this framework's own prerendered pages. */
export default {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  turbopack: { root: join(import.meta.dirname, '../../..') },
}
