import { loadCards } from '@/lib/directory/card/bulk'
import { takePaperWords } from '@/lib/paper/sheet/paper-words'
import { makeSheet, type Sheet } from '@/lib/paper/sheet/sheet'
import { getPrisma } from '@/lib/system/database/database'
import { generateCounty } from '@/prisma/county/generate'
import { insertCounty } from '@/prisma/county/insert'
import { readOptions } from '@/prisma/county/options'
import type { Directory } from './directory'

/** As long as a host of ours may be: 36 characters. */
const HOST = 'https://mingbaika.guyangxian.example.gov.cn'

/** What a made-up county's cards print: of each of its areas, under a long host name. */
export async function makeCountySheets(directory: Directory, villages: number, towns = 3): Promise<Sheet[]> {
  const county = generateCounty(readOptions({ villages, towns }, new Date()))
  await insertCounty(getPrisma(), county, 'x')
  const at = new Date(county.at.getTime() + 10 * 3_600_000)
  const rows = await directory.query<{ id: number }>(
    `SELECT id FROM "Area" WHERE kind IN ('COUNTY', 'TOWN', 'VILLAGE') AND "withdrawnAt" IS NULL AND code LIKE $1`,
    [`${county.code}%`],
  )
  const cards = await loadCards(
    rows.map(({ id }) => id),
    at,
  )
  const codes = ['本村明白卡', '志愿服务项目', '乡村振兴'].map(caption => ({
    caption,
    url: `${HOST}/q/7K2M4X9D`,
  }))
  return [...cards.values()].map(card =>
    makeSheet(takePaperWords(card), { month: at, edition: '第3次印', home: '', codes }),
  )
}
