import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> }

/** A server action as the build knows it. */
export type BuiltAction = { name: string; id: string; page: string }

/** Every server action of the production build: "app/staff/(staff)/people/actions.ts#invite". */
export function listActions(): BuiltAction[] {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  return Object.entries(manifest.node as Record<string, Reference>).map(
    ([id, { filename, exportedName, workers }]) => ({
      id,
      name: `${filename}#${exportedName}`,
      page: toAddress(Object.keys(workers)[0]!),
    }),
  )
}

/** "app/staff/(staff)/people/[id]/page" → "/staff/people/1": any address of the page reaches its actions. */
function toAddress(worker: string): string {
  return (
    worker
      .replace(/^app/, '')
      // A room is no part of the address; a call that has to be handed on loses its cookies on the way back.
      .replace(/\/\([^)]+\)/g, '')
      .replace(/\/page$/, '')
      .replace(/\[[^\]]+\]/g, '1')
  )
}

/**
 * Calls an action as a form's script does, with the cookies of a request context.
 * @param origin of the server that is called; the run's own where it is not said
 * @returns the status the action answered, and its words
 */
export async function callAction(
  request: APIRequestContext,
  { id, page }: BuiltAction,
  fields: Record<string, string | number>,
  origin = new URL(process.env.BASE_URL!).origin,
): Promise<{ http: number; status: string; text: string }> {
  // What React sends for (previous state, form): the form’s fields under the number of its reference.
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, String(value))
  body.append('0', '[{"status":"idle"},"$K1"]')
  const response = await request.post(`${origin}${page}`, {
    headers: { 'Next-Action': id, Origin: origin },
    multipart: body,
  })
  const text = await response.text()
  return { http: response.status(), status: /"status":"(\w+)"/.exec(text)?.[1] ?? '', text }
}
