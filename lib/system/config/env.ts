import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** What QR codes and typed addresses print. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Host names of earlier PUBLIC_URLs that still lead here, with commas between: paper out there bears them. */
  OLD_HOSTS: z
    .string()
    .default('')
    .transform(text =>
      text
        .toLowerCase()
        .split(/[\s,，]+/)
        .filter(Boolean),
    ),
  /** Signs sessions and seals second factors. Whoever loses it logs everybody out and voids their codes. */
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  /** Where the database keeps its data, if that is a disk of this machine: so its room can be told. */
  DATABASE_DIR: z.string().optional(),
  /** Where this instance keeps its own. */
  DATA_DIR: z.string().optional(),
  /** Footer fields appear only when configured: an official filing number is never invented. */
  FILING_NUMBER: z.string().optional(),
})

let parsed: z.infer<typeof schema> | undefined

/** The process's configuration, read once. @throws ZodError naming the variable that is missing or wrong */
export function readEnv(): z.infer<typeof schema> {
  parsed ??= schema.parse(process.env)
  return parsed
}

/**
 * The server's secret, which nothing for staff works without.
 * @throws Error in plain words when it is not set
 */
export function readSecret(): string {
  const secret = readEnv().NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: give it 32 random characters or more.')
  return secret
}
