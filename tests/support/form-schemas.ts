import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { RecordKind } from '@/lib/record/kinds'
import { recordOf } from '@/lib/records'

/** Modules with schemas that nobody fills in: a kept plan, the operator's environment, shared pieces of addresses. */
const NO_FORMS = [
  'lib/paper/batch/batch-plan.ts',
  'lib/system/config/env.ts',
  'lib/staff/login/auth-options.ts',
]

export type Schema = z.ZodType
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && '_zod' in value

const listModules = () =>
  ['lib', 'app/staff']
    .flatMap(dir => readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(name => join(dir, name)))
    .filter(file => /^lib\/(?!generated).*\.ts$|forms\.ts$/.test(file))

/** Every exported schema of every module that makes some, and those of the registry. */
export async function collectSchemas(): Promise<[string, Schema][]> {
  const found: [string, Schema][] = Object.values(RecordKind).map(kind => [kind, recordOf(kind).schema])
  for (const file of listModules()) {
    if (NO_FORMS.includes(file) || !/ from 'zod'/.test(readFileSync(file, 'utf8'))) continue
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ join(process.cwd(), file))
    for (const [name, value] of Object.entries(exported))
      if (isSchema(value)) found.push([`${file}#${name}`, value])
  }
  return found
}

type Inner = {
  type: string
  shape?: Record<string, Schema>
  element?: Schema
  in?: Schema
  out?: Schema
  innerType?: Schema
}
export const innerOf = (schema: Schema) => schema._zod.def as unknown as Inner

/** What a schema wants of each field by its name; null where it is no form. */
export function shapeOf(schema: Schema): Record<string, Schema> | null {
  const { shape, in: from, innerType } = innerOf(schema)
  if (shape) return shape
  const within = from ?? innerType
  return within ? shapeOf(within) : null
}

/** Whether a field is typed as text, whatever it is read as. */
export function isText(schema: Schema): boolean {
  const { type, in: from, innerType } = innerOf(schema)
  const within = from ?? innerType
  return type === 'string' || (within !== undefined && isText(within))
}
