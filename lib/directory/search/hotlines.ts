import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { COUNSELLING } from './danger-table'

/** A national number that the thesaurus knows and that is on no card of the six kinds. */
export type Hotline = { number: string; name: string }

/** 全国统一号码 by their official use: 国办发〔2020〕53号, 国家卫生健康委, 全国妇联, 共青团中央. */
export const HOTLINES: Hotline[] = [
  { number: '110', name: '报警和求助' },
  { number: NATIONAL_FALLBACK, name: '政务服务便民热线' },
  { number: COUNSELLING, name: '心理援助热线' },
  { number: '12338', name: '妇女维权热线' },
  { number: '12355', name: '青少年维权和心理咨询' },
]
