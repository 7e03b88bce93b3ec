// A worker that answers with its own number: at once, or, what is to be held, not before it gets SIGUSR2. What it says of
// its memory is what it was told to.
const held = []
let isFree = false
const answer = ({ id, job }) => process.send({ id, pressed: process.pid, held: job.holds })
process.on('message', said => {
  if (said.job.isHeld && !isFree) held.push(said)
  else answer(said)
})
process.on('SIGUSR2', () => {
  isFree = true
  for (const said of held.splice(0)) answer(said)
})
process.on('disconnect', () => process.exit())
