import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { refuse } from '@/app/(resident)/_document/refuse'
import { redirectTo } from '@/app/(resident)/_document/request'
import { answerApi } from '@/app/api/_answer/answer-api'
import { authOptions } from '@/lib/staff/login/auth-options'

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

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const asked = (await context.params).nextauth.join('/')
  if (PAGES.includes(asked)) return answerApi(redirectTo('/staff/login', 303))
  if (!ASKED.GET.includes(asked)) return refuse(404)
  // None of them reads a query; what next-auth reads of it besides would be written to the log.
  return answer(new NextRequest(new URL(request.nextUrl.pathname, request.url), request), context)
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const asked = (await context.params).nextauth.join('/')
  return ASKED.POST.includes(asked) ? answer(request, context) : refuse(404)
}

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'
