import type { PaperWords } from '@/lib/paper/sheet/paper-words'
import { HELP } from '@/lib/paper/sheet/paper-words'
import { makeSheet as layOut, type Sheet, type SheetLine } from '@/lib/paper/sheet/sheet'

export const LINKS = [
  'https://mbk.example/k/GY-JS-ZN',
  'https://mbk.example/k/GY-JS',
  'https://mbk.example/columns/gy41',
]

/** What the codes of a sheet say: their addresses in capitals. */
export const CODES = LINKS.map(link => link.toUpperCase())

/** Each line has a service of its own. */
let serial = 0

export function makeLine(name: string, description = '说清作物和地里情况，手边备好包装。'): SheetLine {
  const phone = { number: '12316', ext: '', label: '全国统一号码', hours: [['24小时']], fallback: false }
  return { id: String(++serial), name, description, phones: [phone as SheetLine['phones'][number]] }
}

/**
 * A card of made-up length for the typesetter's own tests.
 * @param extra what it says otherwise than the card of 支农社区
 */
export function makeSheet(
  lines: SheetLine[],
  { links = LINKS, home = '', ...extra }: Partial<PaperWords> & { links?: string[]; home?: string } = {},
): Sheet {
  const sheet = layOut(
    {
      place: '支农社区',
      above: '固阳县 金山镇',
      mongolian: '',
      programme: '新时代文明实践志愿服务',
      issuer: '固阳县委宣传部',
      verifiedTo: null,
      fallbackNumber: '12345',
      categories: [],
      contacts: ['网格员', '社区医生', '社区值班', '家里人'],
      whereParts: ['小区（街）', '号楼', '单元', '室'],
      returnTo: '支农社区居委会',
      ...HELP,
      note: '',
      ...extra,
    },
    {
      month: new Date('2026-11-26T09:00:00+08:00'),
      edition: home ? '' : '第3次印',
      home,
      codes: links.map(url => ({ url, caption: '明白卡' })),
    },
  )
  return { ...sheet, rows: [{ category: '农药指导', icon: 'crop', lines }] }
}
