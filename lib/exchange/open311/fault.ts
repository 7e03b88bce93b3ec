/** What cannot be answered, as GeoReport v2 says it ("Errors"): a status and words for people. */
export class Fault extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 429 | 500 | 503,
    /** In words that its user can act on. */
    readonly description: string,
  ) {
    // Not in its message: what callers wrote stands in the words, and an outage is told by words (lib/system/outage).
    super('fault')
  }
}
