// A worker that answers with its own number: at once, or, what is to be held, not before it gets SIGUSR2.
const held = []
let isFree = false
const answer = id => process.send({ id, pressed: process.pid })
process.on('message', ({ id, job }) => {
  if (job.isHeld && !isFree) held.push(id)
  else answer(id)
})
process.on('SIGUSR2', () => {
  isFree = true
  for (const id of held.splice(0)) answer(id)
})
process.on('disconnect', () => process.exit())
