import { Agent, type IncomingMessage, request } from 'node:http'

type Wish = {
  path: string
  method?: string
  from?: string
  headers?: Record<string, string>
  body?: string
}
export type Answer = { status: number; body: Buffer; headers: IncomingMessage['headers'] }

/**
 * Asks once, over a connection of an agent, else over one of its own. One that was left open may have been closed
 * meanwhile: then it was not heard, and is asked again.
 * @param wish.from the caller that a proxy would name
 */
export function ask(url: string, wish: Wish, agent: Agent | false = false): Promise<Answer> {
  const { path, method = 'GET', from, headers, body } = wish
  return new Promise((done, reject) => {
    const named = { ...(from && { 'X-Forwarded-For': from }), ...headers }
    const sent = request(`${url}${path}`, { agent, method, headers: named }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () =>
        done({ status: answer.statusCode!, body: Buffer.concat(parts), headers: answer.headers }),
      )
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === 'ECONNRESET') ask(url, wish, agent).then(done, reject)
      else reject(error)
    })
    sent.end(body)
  })
}

/** Asks for many things over so many connections at once. @returns the answers, in the order of the wishes */
export async function flood(url: string, wishes: Wish[], connections = 200): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  try {
    return await Promise.all(wishes.map(wish => ask(url, wish, agent)))
  } finally {
    agent.destroy()
  }
}

/** How often each status stands among answers. */
export function tallyStatuses(answers: Answer[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/**
 * The median wait for an address, asked for again and again, while something else goes on.
 * @returns milliseconds, and the answers that were not 200
 */
export async function waitDuring(url: string, path: string, work: Promise<unknown>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const waits: number[] = []
  const broken: number[] = []
  let isOver = false
  const over = work.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const began = performance.now()
    const { status } = await ask(url, { path }, agent)
    waits.push(performance.now() - began)
    if (status !== 200) broken.push(status)
  }
  agent.destroy()
  await over
  return { median: waits.toSorted((a, b) => a - b)[waits.length >> 1]!, longest: Math.max(...waits), broken }
}
