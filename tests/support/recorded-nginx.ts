import { rmSync } from 'node:fs'
import { test } from '@playwright/test'
import { startNginx } from '@/scripts/lib/nginx.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'
import { rawRequest, sendRaw } from './raw-request'
import { startRecorder } from './recorder'

let serial = 0
/** A code that nobody has asked for. */
export const freshCode = () => `X${(serial++).toString(36).toUpperCase()}`

/**
 * The real nginx with the shipped configuration, in front of a server that says what it was asked: what of a request
 * reaches it, and under what it is kept. A file's tests share them.
 */
export function useRecordedNginx() {
  test.describe.configure({ mode: 'default' })
  const dir = makeTempDir('cache')
  let recorder: Awaited<ReturnType<typeof startRecorder>>
  let nginx: Awaited<ReturnType<typeof startNginx>>

  test.beforeAll(async () => {
    recorder = await startRecorder()
    nginx = await startNginx({ dir, serverUrl: recorder.url })
  })
  test.afterAll(async () => {
    await nginx?.stop()
    await recorder?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  return {
    get url() {
      return nginx.url
    },
    get seen() {
      return recorder.seen
    },
    /** The most that the server was asked at once for what it leads on. */
    get together() {
      return recorder.meeting.most
    },
    /** What the server was asked under a path, whatever the query. */
    askedOf: (path: string) => recorder.seen.filter(({ url }) => url.split('?')[0] === path),
    /** @returns `said`: what the server said it was asked, null where the answer is not the server's */
    async ask(target: string, headers: Record<string, string> = {}, method = 'GET') {
      const { status, body } = await sendRaw(nginx.url, rawRequest(method, target, headers))
      return { status, body, said: status === 200 && body.startsWith('{') ? JSON.parse(body) : null }
    },
  }
}
