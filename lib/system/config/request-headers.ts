/** Headers that this server writes into a request itself, over whatever came in them. */

/** By the front door: whose limits a login counts against. */
export const CLIENT_ADDRESS = 'x-client-address'
/** By the proxy: what inline scripts and styles of this answer carry. */
export const NONCE_HEADER = 'x-nonce'
/** By the proxy: the page that was asked for, to come back to after a login. */
export const PATH_HEADER = 'x-staff-path'
