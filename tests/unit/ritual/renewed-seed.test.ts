import { beforeEach, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/content/prose/markdown'
import { fingerprint } from '@/lib/record/fingerprint'
import { saveProposal } from '@/lib/revision/proposal/save'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import { getPrisma } from '@/lib/system/database/database'
import { articles } from '@/prisma/seed/data/columns'
import { FIRST_WORDS } from '@/prisma/seed/data/first-words'
import { listWords } from '@/prisma/seed/renew-words'
import { seed } from '@/prisma/seed/seed'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const KEY = 'article:gy41:youmian'

/** What the first version said, an editor's note at its end. */
const FIRST = {
  title: '莜面',
  summary: '和黄芪、荞麦摆在一起的固阳好物。',
  body: `**莜面**是固阳县的农产品好物，和正北黄芪、荞麦一起，摆在“41°固阳献”这个栏目里。

栏目从哪儿看？拿出明白卡，用手机扫一扫卡底下的二维码，点开“乡村振兴——41°固阳献”，固阳的好物和秦长城都在里面。

关于莜面，眼下只登这些：别的还没有查实，查实了再添。`,
  source: '内蒙古日报 2022年6月《有难题，明白卡来帮你》',
}
type Words = typeof FIRST
const NEWEST = listWords().get(KEY) as Words

const readArticle = () =>
  directory.read<Words & { id: number }>(
    `SELECT id, title, summary, body, source FROM "Article" WHERE slug = 'youmian'`,
  )

/** As an installation is found: with these words in the article, and these in the ledger. */
async function found(article: Words, ledger: Words | null) {
  const { title, summary, body, source } = article
  await directory.query(
    `UPDATE "Article" SET title = $1, summary = $2, body = $3, source = $4 WHERE slug = 'youmian'`,
    [title, summary, body, source],
  )
  await directory.query('UPDATE "SeedEntry" SET words = $2 WHERE key = $1', [
    KEY,
    ledger && fingerprint(ledger),
  ])
}

beforeEach(async () => {
  await directory.query('DELETE FROM "Revision"')
})

test('words that nobody touched since an earlier version put them in become this version’s', async () => {
  expect(fingerprint(FIRST)).toBe(FIRST_WORDS[KEY])
  const later = { ...FIRST, body: '后来的一版写的话。' }
  for (const [said, ledger] of [
    [FIRST, null],
    [later, later],
  ] as const) {
    await found(said, ledger)
    expect(await seed(getPrisma())).toBe(0)
    expect(await readArticle()).toMatchObject(NEWEST)
    const again = await directory.read('SELECT xmin FROM "Article" WHERE slug = $1', ['youmian'])
    await seed(getPrisma())
    expect(await directory.read('SELECT xmin FROM "Article" WHERE slug = $1', ['youmian'])).toEqual(again)
  }
})

test('what staff wrote stays, whatever the ledger knows', async () => {
  const theirs = { ...FIRST, body: '我们自己写的。' }
  for (const ledger of [null, FIRST, NEWEST]) {
    await found(theirs, ledger)
    await seed(getPrisma())
    expect(await readArticle()).toMatchObject(theirs)
  }
})

test('a record that somebody has a proposal for is theirs, though it still says what the seed said', async () => {
  await found(FIRST, null)
  const { id: recordId } = await readArticle()
  const { live, seen } = await readWorkingCopy(getPrisma(), 'ARTICLE', recordId)
  const snapshot = { ...(live as Words), summary: '还在改' }
  const publisher = await directory.addActor('PUBLISHER', 'GY')
  const draft = { kind: 'ARTICLE' as const, recordId, revisionId: null, snapshot, seen }
  expect(await saveProposal(publisher, { ...draft, intent: 'draft' })).toMatchObject({ ok: true })
  await seed(getPrisma())
  expect(await readArticle()).toMatchObject(FIRST)
})

test('a town’s sign is put in once: one that was chosen or taken away since stays so', async () => {
  const iconOf = async (code: string) =>
    (await directory.read<{ icon: string | null }>('SELECT icon FROM "Area" WHERE code = $1', [code])).icon
  expect(await Promise.all(['GY-JS', 'GY-XD', 'GY-XS', 'GY-YH', 'GY-HS', 'GY-XX'].map(iconOf))).toEqual([
    'CITY',
    'WHEAT',
    'RIVER',
    'FIELD',
    'WALL',
    'SHEEP',
  ])
  await directory.query(`UPDATE "Area" SET icon = 'COAL' WHERE code = 'GY-JS'`)
  await directory.query(`UPDATE "Area" SET icon = NULL WHERE code = 'GY-XD'`)
  // An installation from before there were signs, whose staff have chosen one before this version's seed came.
  await directory.query(`UPDATE "Area" SET icon = 'HILL' WHERE code = 'GY-XS'`)
  await directory.query(`UPDATE "Area" SET icon = NULL WHERE code = 'GY-YH'`)
  await directory.query(`DELETE FROM "SeedEntry" WHERE key IN ('icon:GY-XS', 'icon:GY-YH')`)
  await seed(getPrisma())
  expect(await Promise.all(['GY-JS', 'GY-XD', 'GY-XS', 'GY-YH'].map(iconOf))).toEqual([
    'COAL',
    null,
    'HILL',
    'FIELD',
  ])
})

test('articles that speak of ringing carry the key, and none an editor’s note', () => {
  const bodyOf = (slug: string) => articles.find(({ key }) => key.endsWith(slug))!.body
  const keysOf = (slug: string) =>
    renderMarkdown(bodyOf(slug), new Map(), new Set(), true).match(/<a class="key" href="[^"]*"/g)
  expect(keysOf('qiaomai')).toEqual(['<a class="key" href="tel:12316"'])
  expect(keysOf('zhengbei-huangqi')).toEqual(['<a class="key" href="tel:12320"'])
  for (const [key, words] of listWords()) {
    const { source: _, ...read } = words
    expect(JSON.stringify(read), key).not.toMatch(/查实|待核实|眼下只登|原文|你/)
  }
})
