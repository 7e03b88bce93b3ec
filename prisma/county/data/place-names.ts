import type { PlaceIcon } from '@/lib/generated/prisma/enums'

// Made up. The rare characters and the Mongolian are what real lists hold and fonts forget.

/** Villages whose every line is hard to print, by what is hard about it (hard-cards.ts). */
export const HARD_VILLAGES = {
  landline: '一号样村',
  extensions: '分机样村',
  seasons: '四季样嘎查',
  pair: '双号样村',
  national: '两线样社区',
}

/** What a sign at the entrance says in Mongolian, by how a name begins. The words are dictionary words. */
export const MONGOLIAN_NAMES: [RegExp, string][] = [
  [/^巴彦/, 'ᠪᠠᠶᠠᠨ ᠤᠯᠠᠭᠠᠨ ᠬᠠᠷᠠ ᠲᠣᠯᠣᠭᠠᠢ ᠰᠤᠮᠤ'],
  [/^四季/, 'ᠳᠥᠷᠪᠡᠨ ᠤᠯᠠᠷᠢᠯ ᠭᠠᠴᠠᠭᠠ'],
  [/^东.*嘎查$/, 'ᠵᠡᠭᠦᠨ ᠭᠠᠴᠠᠭᠠ'],
  [/^西.*嘎查$/, 'ᠪᠠᠷᠠᠭᠤᠨ ᠭᠠᠴᠠᠭᠠ'],
  [/^样例\d+旗$/, 'ᠵᠠᠭᠪᠤᠷ ᠬᠣᠰᠢᠭᠤ'],
]

/** The first stand in every county that has two towns or more. */
export const TOWN_NAMES = {
  always: ['𬭸山镇', '巴彦样勒图乌兰哈日陶勒盖苏木'],
  others: [
    '样河镇',
    '试马乡',
    '例水泉镇',
    '北样街道',
    '新样街道',
    '大样梁镇',
    '样井镇',
    '双例镇',
    '例木图苏木',
    '试营子镇',
    '样儿沟乡',
    '白样滩镇',
    '东例河镇',
    '西样壕乡',
    '样朝鲁苏木',
    '例城街道',
    '红样镇',
    '试垦区街道',
  ],
}

/** What a clerk chooses for a town whose name says it; for others nothing. */
export const TOWN_ICONS: [RegExp, PlaceIcon][] = [
  [/街道$/, 'CITY'],
  [/山|梁/, 'HILL'],
  [/河|泉|井|壕/, 'RIVER'],
  [/滩|苏木$/, 'GRASSLAND'],
  [/营子|沟|垦/, 'FIELD'],
]

/** In every county that has room for them: some in each town, never its first village. */
export const VILLAGE_NAMES = {
  always: [
    '㙍头村',
    '𠮷样屯村',
    '龑家窑子村',
    '样例河北岸易地搬迁安置新村第三居民点社区',
    'ᠪᠠᠶᠠᠨᠲᠠᠯᠠ 巴彦例嘎查',
    '例三村',
    '样（东）社区',
    '𬭸山二社区',
    '1号地村',
    '圐圙样村',
    '𡒄例湾村',
    '𠺢样沟嘎查',
    '样𡋾梁村',
    ...Object.values(HARD_VILLAGES),
  ],
  front: ['东', '西', '南', '北', '上', '下', '大', '小', '前', '后', '老', '新', '头道', '二道', '三'],
  middle: [
    '样',
    '例',
    '样柳',
    '例榆',
    '试泉',
    '样石',
    '例沙',
    '试井',
    '样羊',
    '例马',
    '试窑',
    '样红',
    '例白',
    '㙍',
  ],
  back: ['沟', '湾', '滩', '营', '圪旦', '窑子', '壕', '洼', '店', '房子', '梁', '坝', '补隆', '淖尔'],
  kind: ['村', '村', '村', '村', '村', '嘎查', '嘎查', '社区'],
}

/** Villages right below the county, of which it has two. */
export const DIRECT_NAMES = ['样例产业园区社区', '林场社区']

/** Villages that were merged into a neighbour: their paper still leads somewhere. */
export const MERGED_NAMES = ['旧样村', '老例营村', '并入试村']
