import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { refuse } from '@/app/(resident)/_document/refuse'
import { redirectTo } from '@/app/(resident)/_document/request'
import { answerApi } from '@/app/api/_answer/answer-api'
import { authOptions, readSessionToken } from '@/lib/staff/login/auth-options'
import { logOut } from '@/lib/staff/login/login-log'

const answerByNextAuth: (request: NextRequest, context: Context) => Promise<Response> = NextAuth(authOptions)

type Context = { params: Promise<{ nextauth: string[] }> }

/** What the app's own scripts ask for (next-auth/react): all else of next-auth's is in English, or for nobody here. */
const ASKED = { GET: ['csrf', 'session', 'providers'], POST: ['callback/credentials', 'signout'] }
/** Its pages: those that ours stand for. */
const PAGES = ['signin', 'signout', 'error']

/** next-auth says what it does not like in English, or throws. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  try {
    const said = await answerByNextAuth(request, context)
    const isOurs = said.status < 500 && !said.headers.get('Content-Type')?.startsWith('text/')
    return isOurs ? answerApi(said) : refuse(400)
  } catch (error) {
    // What was sent and is no JSON stands in the error's words.
    if (!(error instanceof SyntaxError)) console.error(error)
    return refuse(400)
  }
}

/** next-auth sends whom it does not believe that they want to leave to a page that asks. */
async function isTaken(said: Response): Promise<boolean> {
  return !(said.headers.get('Location') ?? (await said.clone().text())).includes('csrf=true')
}

/** Of what fails in an event of its own next-auth says nothing, and a session that goes on would be called ended. */
async function leave(request: NextRequest, context: Context): Promise<Response> {
  const token = await readSessionToken()
  const said = await answer(request, context)
  if (!token || !said.ok || !(await isTaken(said))) return said
  try {
    await logOut(token)
    return said
  } catch (error) {
    console.error(error)
    return refuse(503)
  }
}

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const asked = (await context.params).nextauth.join('/')
  if (PAGES.includes(asked)) return answerApi(redirectTo('/staff/login', 303))
  if (!ASKED.GET.includes(asked)) return refuse(404)
  // None of them reads a query; what next-auth reads of it besides would be written to the log.
  return answer(new NextRequest(new URL(request.nextUrl.pathname, request.url), request), context)
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const asked = (await context.params).nextauth.join('/')
  if (asked === 'signout') return leave(request, context)
  return ASKED.POST.includes(asked) ? answer(request, context) : refuse(404)
}

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'
