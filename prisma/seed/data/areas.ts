import type { AreaSeed } from '../types'
import { ARTICLE, GB2260, PAGE, STATISTICS } from './sources'

const region = { kind: 'REGION', parent: null } as const
const city = { kind: 'CITY', parent: 'NM', source: GB2260 } as const
const town = {
  kind: 'TOWN',
  parent: 'GY',
  source: STATISTICS,
  rolloutStage: 'LIVE',
  rolloutSince: '2022年5月',
} as const
const village = { kind: 'VILLAGE', parent: 'GY-JS', source: ARTICLE, rolloutStage: 'LIVE' } as const
const county = { kind: 'COUNTY', source: `${PAGE}；${GB2260}`, fallbackNumber: '12345' } as const

const guyang: Omit<AreaSeed, 'key'>[] = [
  { code: 'NM', name: '内蒙古自治区', gbCode: '150000', source: GB2260, ...region },
  { code: 'BT', name: '包头市', gbCode: '150200', ...city },
  { code: 'HS', name: '呼和浩特市', gbCode: '150100', ...city },
  { code: 'ER', name: '鄂尔多斯市', gbCode: '150600', ...city },
  {
    ...county,
    code: 'GY',
    name: '固阳县',
    parent: 'BT',
    gbCode: '150222',
    issuerName: '固阳县委宣传部',
    rolloutStage: 'LIVE',
    rolloutSince: '2022年5月',
    source: `${ARTICLE}；${GB2260}`,
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

// The other places of the page. Where it names no street between a county and a community, none is made up.
const others: Omit<AreaSeed, 'key'>[] = [
  { ...county, code: 'SH', name: '赛罕区', parent: 'HS', gbCode: '150105' },
  { code: 'SH-DX', name: '大学西路街道', kind: 'TOWN', parent: 'SH', source: PAGE },
  { code: 'SH-DX-XA', name: '兴安南路社区', kind: 'VILLAGE', parent: 'SH-DX', source: PAGE },
  { ...county, code: 'HM', name: '回民区', parent: 'HS', gbCode: '150103' },
  { code: 'HM-TD', name: '通道街街道', kind: 'TOWN', parent: 'HM', source: PAGE },
  { code: 'HM-TD-YY', name: '友谊巷社区', kind: 'VILLAGE', parent: 'HM-TD', source: PAGE },
  { ...county, code: 'XC', name: '新城区', parent: 'HS', gbCode: '150102' },
  { code: 'XC-DXL', name: '丁香路区域服务中心', kind: 'VILLAGE', parent: 'XC', source: PAGE },
  { code: 'XC-ZS', name: '中山东路街道', kind: 'TOWN', parent: 'XC', source: PAGE },
  { code: 'XC-ZS-ZS', name: '中山社区', kind: 'VILLAGE', parent: 'XC-ZS', source: PAGE },
  { ...county, code: 'YQ', name: '玉泉区', parent: 'HS', gbCode: '150104' },
  { code: 'YQ-SLY', name: '三里营东社区', kind: 'VILLAGE', parent: 'YQ', source: PAGE },
  { ...county, code: 'DH', name: '东河区', parent: 'BT', gbCode: '150202' },
  { code: 'DH-NH', name: '南河党群服务中心社区', kind: 'VILLAGE', parent: 'DH', source: PAGE },
  { ...county, code: 'QS', name: '青山区', parent: 'BT', gbCode: '150204' },
  { code: 'QS-QF', name: '青福镇', kind: 'TOWN', parent: 'QS', source: PAGE },
  { code: 'QS-QF-WJ', name: '万郡社区', kind: 'VILLAGE', parent: 'QS-QF', source: PAGE },
  { ...county, code: 'YJ', name: '伊金霍洛旗', parent: 'ER', gbCode: '150627' },
  { code: 'YJ-WL', name: '乌兰木伦镇', kind: 'TOWN', parent: 'YJ', source: PAGE },
]

/** Parents before children. */
export const areas: AreaSeed[] = [...guyang, ...others].map(area => ({ ...area, key: `area:${area.code}` }))
