import { checkHealth } from '@/lib/system/outage/health'

/**
 * 200 while the database answers, 503 while it does not. For load balancers and the start script. A full disk is told,
 * but pages are still answered: no reason to send callers elsewhere.
 */
export async function GET() {
  const health = await checkHealth()
  return Response.json(health, {
    status: health.database === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
