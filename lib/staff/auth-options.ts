import 'server-only'
import type { NextAuthOptions } from 'next-auth'

declare module 'next-auth' {
  interface Session {
    staff?: { id: number; version: number }
  }
}

export const authOptions: NextAuthOptions = { providers: [] }
