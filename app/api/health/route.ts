export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

import { answerApi } from '@/app/api/_answer/answer-api'
import { checkHealth } from '@/lib/system/outage/health'

/** 200 while the database answers, 503 while it does not. For load balancers and the start script. */
export async function GET() {
  const health = await checkHealth()
  return answerApi(Response.json(health, { status: health.database === 'ok' ? 200 : 503 }))
}
