import { connect } from 'node:net'

const END = '\r\n\r\n'

/** Reads one answer of known length to its end. */
function readAnswer(socket) {
  return new Promise((done, fail) => {
    let head = ''
    let left = Infinity
    const take = chunk => {
      if (left !== Infinity) left -= chunk.length
      else {
        head += chunk.latin1Slice()
        const end = head.indexOf(END)
        if (end < 0) return
        const length = /^content-length: (\d+)/im.exec(head.slice(0, end))?.[1]
        if (!head.startsWith('HTTP/1.1 200') || !length) return fail(new Error(head.slice(0, end)))
        left = Number(length) - (head.length - end - END.length)
      }
      if (left > 0) return
      socket.off('data', take)
      done()
    }
    socket.on('data', take)
  })
}

/**
 * Milliseconds of one address so many times, on one connection that is kept, as a proxy asks. Nothing is done with the
 * answer but reading it: Node's own client would take a third of the time.
 */
export async function timeKept(url, times) {
  // The first asks for its making.
  await (await fetch(url)).arrayBuffer()
  const { hostname, port, pathname } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  const measured = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}${END}`)
    await readAnswer(socket)
    measured.push(performance.now() - began)
  }
  socket.destroy()
  return measured
}
