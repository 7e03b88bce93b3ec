import { expect, test } from 'vitest'
import { readAddress } from '@/app/(resident)/_document/address'
import { chooseGate } from '@/server/gates'

test('each kind of request that goes on has a gate of its own: none holds up another', () => {
  const gates = {
    '/k/GY': 'document',
    '/k/gy/card.pdf': 'print',
    '/images/1.webp': 'document',
    '/k/GY/card': 'print',
    '/k/GY/card.pdf?layout=bleed&n=1': 'print',
    '/k/GY/card.png': 'print',
    '/k/GY/share.png': 'print',
    '/k/GY/ask/5/result.png': 'print',
    '/k/GY/ask/5': 'say',
    '/sitemap.xml?part=areas-0': 'document',
    '/robots.txt': 'app',
    '/sw.js': 'app',
    '/icon-192.png': 'app',
    '/search?q=x': 'search',
    '/api/auth/callback/credentials': 'login',
    '/staff/login?next=/staff': 'login',
    '/staff/today': 'app',
    '/api/health': 'app',
    '/_next/static/x.js': 'app',
  }
  for (const [url, gate] of Object.entries(gates))
    expect([url, chooseGate(url, readAddress(url))]).toEqual([url, gate])
})
