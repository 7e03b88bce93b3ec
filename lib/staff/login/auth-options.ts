import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { PASSWORD_MAX } from '@/lib/staff/password/password-rule'
import { now } from '@/lib/system/clock/clock'
import { areCookiesSecure } from '@/lib/system/config/own-addresses'
import { CLIENT_ADDRESS } from '@/lib/system/config/request-headers'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'
import { type LoginOutcome, logIn } from './login'
import { LOGIN_ERRORS } from './login-answer'

type StaffSession = { id: number; version: number }

declare module 'next-auth' {
  interface Session {
    staff?: StaffSession
  }
  interface User {
    version: number
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    staff?: StaffSession
    /** Seconds since 1970 at login. */
    since?: number
  }
}

const SESSION_S = 12 * 3600

const typed = z.object({
  email: z.string().trim().toLowerCase().min(1).max(200),
  password: z.string().min(1).max(PASSWORD_MAX),
  code: z.string().max(40).default(''),
})

const seconds = () => Math.floor(now().getTime() / 1000)

/** next-auth tells the browser no more of a refusal than the text of an error. */
function toUser(outcome: LoginOutcome) {
  switch (outcome.outcome) {
    case 'in':
      return { id: String(outcome.id), version: outcome.version }
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

/** Sessions say which account and which version of it; everything else is read anew at every request. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: SESSION_S },
  get useSecureCookies() {
    return areCookiesSecure()
  },
  pages: { signIn: '/staff/login', signOut: '/staff/login', error: '/staff/login' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, code: {} },
      async authorize(credentials, request) {
        const login = typed.safeParse(credentials)
        if (!login.success) return null
        const address = String(request.headers?.[CLIENT_ADDRESS] ?? '')
        return toUser(await askLogin({ ...login.data, address }))
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      return user ? { staff: { id: Number(user.id), version: user.version }, since: seconds() } : token
    },
    session({ session, token }) {
      // next-auth prolongs a session that is asked for; ours ends twelve hours after the login.
      const isOver = seconds() - (token.since ?? 0) > SESSION_S
      return { expires: session.expires, staff: isOver ? undefined : token.staff }
    },
  },
}
