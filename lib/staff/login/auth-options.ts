import 'server-only'
import { getServerSession, type NextAuthOptions, type Session } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { keepBrowserCookie, readBrowserCookie } from '@/lib/staff/known-browser/browser-cookie'
import { endSessionOf } from '@/lib/staff/open-session/end-sessions'
import { LONGEST_HOURS } from '@/lib/staff/open-session/judge-session'
import { readSession } from '@/lib/staff/open-session/read-session'
import { PASSWORD_MAX } from '@/lib/staff/password/password-rule'
import { areCookiesSecure } from '@/lib/system/config/own-addresses'
import { CLIENT_ADDRESS } from '@/lib/system/config/request-headers'
import { bringEmail } from '@/lib/system/form/email'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'
import { type LoginOutcome, logIn } from './login'
import { LOGIN_ERRORS } from './login-answer'

declare module 'next-auth' {
  interface Session {
    staff?: { id: number }
    /** Only where this server itself asks (`readSessionToken`). */
    token?: string
  }
  interface User {
    session: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    /** Which row of StaffSession; all else is read anew at every request. */
    session?: string
  }
}

const typed = z.object({
  email: z.string().overwrite(bringEmail).min(1).max(200),
  password: z.string().min(1).max(PASSWORD_MAX),
  code: z.string().max(40).default(''),
})

/** next-auth tells the browser no more of a refusal than the text of an error. */
function refuse(outcome: Exclude<LoginOutcome, { outcome: 'in' }>): null {
  switch (outcome.outcome) {
    case 'locked':
      throw new Error(`${LOGIN_ERRORS.locked}:${outcome.minutes}`)
    case 'code-needed':
      throw new Error(LOGIN_ERRORS.codeNeeded)
    case 'code-wrong':
      throw new Error(LOGIN_ERRORS.codeWrong)
    case 'wrong':
      return null
  }
}

async function askLogin(login: Parameters<typeof logIn>[0]): Promise<LoginOutcome> {
  try {
    return await askDatabase(() => logIn(login), CHANGE_PATIENCE_MS)
  } catch (error) {
    console.error(error)
    throw new Error(LOGIN_ERRORS.down)
  }
}

/** A newer login takes the place of the session that this browser had. */
async function leaveFormer(token: string | null): Promise<void> {
  if (token) await endSessionOf(token, 'ENDED').catch(error => console.error(error))
}

/** Sessions live in the database (lib/staff/open-session): the cookie only says which one it is. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: LONGEST_HOURS * 3600 },
  get useSecureCookies() {
    return areCookiesSecure()
  },
  // A cookie that is none of ours says nothing, and anybody may send one a thousand times.
  logger: { error: (code, facts) => code !== 'JWT_SESSION_ERROR' && console.error(code, facts) },
  pages: { signIn: '/staff/login', signOut: '/staff/login', error: '/staff/login' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, code: {} },
      async authorize(credentials, request) {
        const login = typed.safeParse(credentials)
        if (!login.success) return null
        const { [CLIENT_ADDRESS]: address, 'user-agent': userAgent } = request.headers ?? {}
        const browser = await readBrowserCookie()
        const outcome = await askLogin({ ...login.data, address: String(address ?? ''), browser, userAgent })
        if (outcome.outcome !== 'in') return refuse(outcome)
        await leaveFormer(await readSessionToken())
        await keepBrowserCookie(outcome.browser)
        return { id: String(outcome.id), session: outcome.session }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      return user ? { session: user.session } : token
    },
    /** What a browser may ask for (/api/auth/session): nothing of a session that is over, and nothing that opens one. */
    async session({ session, token }) {
      const found = token.session ? await readSession(token.session) : null
      if (!found || found.fault) return {} as Session
      return { expires: session.expires, staff: { id: found.row.id } }
    },
  },
}

/** What this request's cookie says which session it is of; whether that goes on is `readSession`'s to say. */
export async function readSessionToken(): Promise<string | null> {
  const session = ({ session, token }: { session: Session; token: { session?: string } }): Session => ({
    expires: session.expires,
    token: token.session,
  })
  const own = { ...authOptions, callbacks: { ...authOptions.callbacks, session } }
  return (await getServerSession(own))?.token ?? null
}
