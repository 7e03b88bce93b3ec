import { toPublicUrl } from '@/lib/system/config/public-address'
import type { Answer } from './write'

/** When the address or the formats changed last. */
const CHANGESET = '2026-11-28T00:00:00Z'

/** GET discovery: where this is and what it speaks (open311.org, "Service Discovery"). */
export function describeEndpoint(): Answer {
  return {
    root: 'discovery',
    value: {
      changeset: CHANGESET,
      contact: '请联系本旗县明白卡的管理单位',
      key_service: '密钥由旗县给：管理端“群众来信”里的“对接单位”',
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: toPublicUrl('/api/open311/v2'),
          changeset: CHANGESET,
          type: 'production',
          formats: ['text/xml', 'application/json'],
        },
      ],
    },
  }
}
