import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** What QR codes and typed addresses print. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Footer fields appear only when configured: an official filing number is never invented. */
  FILING_NUMBER: z.string().optional(),
})

let parsed: z.infer<typeof schema> | undefined

/** The process's configuration, read once. @throws ZodError naming the variable that is missing or wrong */
export function readEnv(): z.infer<typeof schema> {
  parsed ??= schema.parse(process.env)
  return parsed
}
