// Plain JavaScript: the scripts that back up and restore run where nothing is compiled.
import { hkdfSync } from 'node:crypto'

/**
 * By which a server's secret is known again: nothing of the secret can be told from it.
 * @param {string} secret
 * @returns {string}
 */
export function markSecret(secret) {
  return Buffer.from(hkdfSync('sha256', secret, '', 'mingbaika mark of the secret', 32)).toString('base64url')
}
