import type { CardSheet, SheetLine } from '@/lib/paper/sheet/sheet'
import { drawQrCode } from '@/lib/system/format/qr'

export const LINKS = [
  'https://mbk.example/k/GY-JS-ZN',
  'https://mbk.example/k/GY-JS',
  'https://mbk.example/columns/gy41',
]

export function makeLine(name: string, description = '说清作物和地里情况，手边备好包装。'): SheetLine {
  return { name, description, phones: [{ number: '12316', note: '全国统一号码' }], hours: '24小时' }
}

/** A card of made-up length for the typesetter's own tests. */
export function makeSheet(lines: SheetLine[]): CardSheet {
  return {
    title: '新时代文明实践志愿服务明白卡',
    area: '固阳县 金山镇 支农社区',
    issuer: '固阳县委宣传部',
    facts: { left: '固阳县委宣传部　2026年11月', right: '号码均为全国统一号码' },
    rows: [{ category: '农药指导', lines }],
    emergency: [
      { number: '110', name: '报警' },
      { number: '12345', name: '政务热线' },
    ],
    codes: LINKS.map(url => ({ ...drawQrCode(url), caption: '明白卡', typed: url.replace('https://', '') })),
  }
}
