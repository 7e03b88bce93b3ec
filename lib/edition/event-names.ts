import type { EditionEventKind } from '@/lib/generated/prisma/enums'

export type { EditionEventKind }

export const EVENT_NAMES: Record<EditionEventKind, string> = {
  HANDED_OUT: '已发到户',
  POSTED: '已张贴',
  DAMAGED: '损坏',
  REPLACED: '已收回换新',
}
