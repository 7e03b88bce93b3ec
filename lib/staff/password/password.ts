import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id, 19 MiB, two passes (OWASP): about 70 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** Of a password nobody knows: an unknown account takes as long as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$IaClYV0wJRRuPrNX6sGPEQ$KuGhU1RWbRNTSjCnVpZGlQozcTmn9QONOvhVQO1SUCY'

/**
 * Whether it is the password of this hash.
 * @param passwordHash undefined for an account that does not exist, empty while a reset is open: never right, and just as slow
 */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash || NOBODY, password)
  return right && Boolean(passwordHash)
}
