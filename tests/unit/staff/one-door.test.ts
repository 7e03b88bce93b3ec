import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What writes past changeAs, and why it may: nobody else is to. */
const ALLOWED: Record<string, string> = {
  'lib/staff/call/change-as.ts': 'the door itself',
  'lib/staff/call/form-call.ts': 'within the transaction of the door',
  'lib/staff/call/settle.ts': 'reads, and waits for the end of a broken transaction',
  'lib/staff/people/invitation.ts': 'nobody is logged in: the link opens it, and who gave it is read anew',
  'lib/staff/login/login.ts': 'the login itself',
  'lib/staff/open-session/end-sessions.ts': 'whoever leaves needs no leave',
  'lib/staff/open-session/read-session.ts': 'notes that a session is in use',
  'lib/staff/second-factor/second-factor.ts': 'a code counts once, also for whoever is only about to log in',
  'lib/answer/case/receive.ts': 'a resident, who has no account',
  'lib/answer/case/resident-steps.ts': 'a resident: the number of the case opens it',
  'lib/answer/consultation/take-reply.ts': 'a resident, who has no account',
  'lib/answer/handling/handle.ts': 'a handler without an account: the link opens it, and is read anew',
  'lib/answer/partner/admit.ts': 'another system, by its key',
  'lib/answer/retention/retention.ts': 'the machine',
  'lib/answer/round/tick.ts': 'a grid worker without an account: the link opens it',
  'lib/paper/batch/batch-write.ts': 'the machine: who started it is read anew (mayStill)',
  'lib/paper/edition/editions.ts': 'a file made anew of what was printed: the same for whoever asks',
}

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.startsWith('generated'))
  .map(name => `lib/${name}`)

const TRANSACTION = /\.\$transaction\(/
// A write on the client itself, not on a transaction that was handed in.
const WRITE =
  /(?:getPrisma\(\)|prisma)\s*\.\s*\w+\s*\.\s*(?:create|update|upsert|delete)(?:Many|ManyAndReturn|AndReturn)?\(/

test('what is changed for staff goes through changeAs, where the account is read anew and the form is marked', () => {
  const writing = files.filter(file => {
    const text = readFileSync(file, 'utf8')
    return TRANSACTION.test(text) || WRITE.test(text)
  })
  const strangers = writing.filter(file => !(file in ALLOWED))
  expect(strangers, 'writes past changeAs (docs/decisions/0017)').toEqual([])
})
