/** Offices by what a line calls them; each is named for the place it is of. */
export const OFFICES: Record<string, (place: string) => string> = {
  emergency: place => `${place}应急救援指挥中心`,
  health: place => `${place}疾病预防控制中心（卫生监督所）`,
  // Forty characters: the longest that the form takes.
  farming: place =>
    `${place}农牧和科技事业发展中心农业技术推广与植物保护检疫土壤肥料工作站联合服务办公室`.slice(0, 40),
  law: place => `${place}公共法律服务中心`,
  labour: place => `${place}就业服务中心`,
  office: place => `${place}综合行政执法和应急管理办公室`,
  clinic: place => `${place}中心卫生院`,
  justice: place => `${place}司法所`,
  hall: place => `${place}党群服务中心便民服务大厅`,
  volunteers: place => `${place}新时代文明实践所志愿服务队“𠮷祥”拉话话小组`,
  committee: place =>
    place + (/社区$/.test(place) ? '居民委员会' : /村$/.test(place) ? '民委员会' : '委员会'),
  surgery: place => `${place}卫生室`,
  cooperative: place => `${place}种养殖专业合作社`,
  happiness: place => `${place}互助幸福院`,
}

/** Said of everything that is made, where the seed says where a fact is from. */
export const MADE_UP = '试用数据：虚构，不是真实的单位、人和号码'

/** What the county adds on the back of every card. */
export const CARD_NOTE = '虚构试用：停电时样例电站值班员也接电话，冬天封路先打苏木。'

/** 30 characters, the longest that the form takes; and no office could take it for its own. */
export const ISSUER = '新时代文明实践中心志愿服务总队（虚构试用，不得外发）'
