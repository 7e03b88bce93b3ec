import { generateSecret, generateURI, verify } from 'otplib'

/** How long a code lasts. */
export const STEP_S = 30

/** A new secret for an authenticator app, in Base32. */
export function makeTotpSecret(): string {
  return generateSecret()
}

/** What the authenticator's QR code says. */
export function totpAddress(secret: string, email: string): string {
  return generateURI({ issuer: '明白卡', label: email, secret })
}

/**
 * Which time step a code is of, or null when it is of none that counts: at most one step beside now
 * (phones' clocks differ), and later than the last one accepted (a code counts once).
 */
export async function matchTotp(
  secret: string,
  code: string,
  at: Date,
  lastStep: number | null,
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null
  const found = await verify({
    strategy: 'totp',
    secret,
    token: code,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: STEP_S,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}
