import type { AreaSeed } from '../types'
import { ARTICLE, BRIEFS, GB2260, HOTLINE_RULES, STAIRWELL, STATISTICS } from './sources'

/** As written below: the code of the area above; its key is made from it. */
type Row = Omit<AreaSeed, 'key'>

const region = { kind: 'REGION', parent: null, source: GB2260 } as const
const city = { kind: 'CITY', parent: 'NM', source: GB2260 } as const
const town = {
  kind: 'TOWN',
  parent: 'GY',
  rolloutStage: 'LIVE',
  rolloutSince: '2022年5月',
  source: `${STATISTICS}；${ARTICLE}`,
} as const
const village = { kind: 'VILLAGE', parent: 'GY-JS', rolloutStage: 'LIVE', source: ARTICLE } as const

/** A county that the page names in passing: nobody told us of a card or an issuer there. */
function county(parent: 'HS' | 'BT' | 'ER', code: string, name: string, gbCode: string, report: string): Row {
  const source = `${report}；${GB2260}；12345：${HOTLINE_RULES}`
  return { kind: 'COUNTY', parent, code, name, gbCode, fallbackNumber: '12345', source }
}

const guyang: Row[] = [
  { code: 'NM', name: '内蒙古自治区', gbCode: '150000', ...region },
  { code: 'BT', name: '包头市', gbCode: '150200', ...city },
  { code: 'HS', name: '呼和浩特市', gbCode: '150100', ...city },
  { code: 'ER', name: '鄂尔多斯市', gbCode: '150600', ...city },
  {
    ...county('BT', 'GY', '固阳县', '150222', ARTICLE),
    issuerName: '固阳县委宣传部',
    rolloutStage: 'LIVE',
    rolloutSince: '2022年5月',
  },
  { code: 'GY-JS', name: '金山镇', gbCode: '150222102', ...town },
  { code: 'GY-XD', name: '西斗铺镇', gbCode: '150222103', ...town },
  { code: 'GY-XS', name: '下湿壕镇', gbCode: '150222104', ...town },
  { code: 'GY-YH', name: '银号镇', gbCode: '150222105', ...town },
  { code: 'GY-HS', name: '怀朔镇', gbCode: '150222106', ...town },
  { code: 'GY-XX', name: '兴顺西镇', gbCode: '150222107', ...town },
  { code: 'GY-JS-ZN', name: '支农社区', ...village, rolloutSince: '2022年4月试点' },
  { code: 'GY-JS-ML', name: '马路壕村', ...village, rolloutSince: '2022年4月试点' },
  { code: 'GY-JS-WS', name: '万胜壕村', ...village, rolloutSince: '2022年5月' },
]

// The other places of the page. Where it names no street between a county and a community, none is
// made up: the community hangs from its county.
const others: Row[] = [
  county('BT', 'DH', '东河区', '150202', BRIEFS),
  { code: 'DH-NH', name: '南河党群服务中心社区', kind: 'VILLAGE', parent: 'DH', source: BRIEFS },
  county('BT', 'QS', '青山区', '150204', BRIEFS),
  { code: 'QS-QF', name: '青福镇', kind: 'TOWN', parent: 'QS', source: BRIEFS },
  { code: 'QS-QF-WJ', name: '万郡社区', kind: 'VILLAGE', parent: 'QS-QF', source: BRIEFS },
  county('HS', 'XC', '新城区', '150102', STAIRWELL),
  { code: 'XC-DXL', name: '丁香路区域服务中心', kind: 'VILLAGE', parent: 'XC', source: STAIRWELL },
  { code: 'XC-ZS', name: '中山东路街道', kind: 'TOWN', parent: 'XC', source: STAIRWELL },
  { code: 'XC-ZS-ZS', name: '中山社区', kind: 'VILLAGE', parent: 'XC-ZS', source: STAIRWELL },
  county('HS', 'HM', '回民区', '150103', STAIRWELL),
  {
    code: 'HM-TD',
    name: '通道街街道',
    kind: 'TOWN',
    parent: 'HM',
    source: `${STAIRWELL}（原文写作“通道办事处”）`,
  },
  { code: 'HM-TD-YY', name: '友谊巷社区', kind: 'VILLAGE', parent: 'HM-TD', source: STAIRWELL },
  county('HS', 'YQ', '玉泉区', '150104', STAIRWELL),
  { code: 'YQ-SLY', name: '三里营东社区', kind: 'VILLAGE', parent: 'YQ', source: STAIRWELL },
  county('HS', 'SH', '赛罕区', '150105', STAIRWELL),
  { code: 'SH-DX', name: '大学西路街道', kind: 'TOWN', parent: 'SH', source: STAIRWELL },
  { code: 'SH-DX-XA', name: '兴安南路社区', kind: 'VILLAGE', parent: 'SH-DX', source: STAIRWELL },
  county('ER', 'YJ', '伊金霍洛旗', '150627', BRIEFS),
  { code: 'YJ-WL', name: '乌兰木伦镇', kind: 'TOWN', parent: 'YJ', source: BRIEFS },
]

/** Parents before children. */
export const areas: AreaSeed[] = [...guyang, ...others].map(area => ({
  ...area,
  key: `area:${area.code}`,
  parent: area.parent && `area:${area.parent}`,
}))
