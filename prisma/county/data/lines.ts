import type { nationalNumbers } from '@/prisma/seed/data/national-numbers'

/** An offer of help as some office words it. */
export type Line = {
  category: string
  name: string
  description: string
  keywords: string
  organization: string
  national?: keyof typeof nationalNumbers
}

// The categories' own words, order and icons of a county, and categories it leaves out, come with the issue that
// lets a county have them. Until then every county shows the same six.

/** What the county offers everybody; 拉话话 it leaves to towns and villages. */
export const COUNTY_LINES: Line[] = [
  {
    category: 'rescue',
    name: '灾害救援和避险转移',
    description: '山洪、暴雪、房屋进水、牲畜被困时打。说清嘎查村、几口人、有没有老人病人，先往高处走。',
    keywords: '山洪 暴雪 白灾 被困 转移',
    organization: 'emergency',
    national: '119',
  },
  {
    category: 'medical',
    name: '看病和健康咨询',
    description: '高血压、糖尿病、布病、接种疫苗，都能问。手边备好化验单和正在吃的药。',
    keywords: '看病、血压、血糖、布病、疫苗、体检',
    organization: 'health',
    national: '12320',
  },
  {
    category: 'pesticide',
    name: '种子农药化肥和病虫害',
    description: '选种、打药、施肥、测土，买到假种子假农药，都能问。最好拍下叶子的照片。',
    keywords: '种子，农药，化肥，打药，病虫害，测土，假种子',
    organization: 'farming',
    national: '12316',
  },
  {
    category: 'legal',
    name: '法律咨询、法律援助和人民调解',
    description: '草场边界、土地流转、欠薪、借钱、赡养、离婚，都能问。说蒙古语也行。备好合同、欠条、身份证。',
    keywords: '律师 打官司 欠薪 草场 流转 调解 赡养',
    organization: 'law',
    national: '12348',
  },
  {
    category: 'jobs',
    name: '找工作、技能培训和社保',
    description: '招工信息、免费培训、创业担保贷款、养老保险转移，都能问。手边备好身份证、社保卡。',
    keywords: '打工;招工;培训;贷款;社保;养老保险',
    organization: 'labour',
    national: '12333',
  },
]

/** What a town may add. */
export const TOWN_LINES: Line[] = [
  {
    category: 'rescue',
    name: '镇应急救援队',
    description: '着火、塌房、车陷雪里、人掉井里，先打119，再打这里，队员就近先到。',
    keywords: '着火 陷车 塌房',
    organization: 'office',
  },
  {
    category: 'medical',
    name: '卫生院家庭医生上门',
    description: '行动不便的老人、产妇、精神障碍患者可约上门。每周二、四下乡，其余时间到院里看。',
    keywords: '家庭医生、上门、卫生院',
    organization: 'clinic',
  },
  {
    category: 'pesticide',
    name: '农技员下地指导',
    description: '春耕秋收时农技员天天在地头，平时打电话约。\n牲畜打针、灭鼠也找他们。',
    keywords: '农技员 兽医 打针 灭鼠',
    organization: 'office',
  },
  {
    category: 'legal',
    name: '司法所调解纠纷',
    description: '邻里、婚姻、草畜平衡罚款不服等，调解不收钱。',
    keywords: '司法所 吵架 纠纷',
    organization: 'justice',
  },
  {
    category: 'jobs',
    name: '便民大厅代办社保、低保、残疾证',
    description: '能网上办的帮您在网上办，不用跑旗里；来以前先打个电话，问清带哪些材料!!',
    keywords: '低保,残疾证,医保,代办',
    organization: 'hall',
  },
  {
    category: 'chat',
    name: '拉话话热线',
    description: '心里憋闷、想找人说说话就打。志愿者轮流值班，听您说，不催您。',
    keywords: '聊天 孤单 想不开 说话',
    organization: 'volunteers',
  },
]

/** What a village may add; two of a category at most, so that no card has more than three lines of one. */
export const VILLAGE_LINES: Line[] = [
  {
    category: 'rescue',
    name: '村里应急小分队',
    description: '十来个年轻人，有水泵、铲车、担架。先打119、120，再打这里。',
    keywords: '救火 铲雪 抽水',
    organization: 'committee',
  },
  {
    category: 'rescue',
    name: '防汛防雪值班',
    description: '汛期、雪天有人24小时值班。看见河水上涨、路封了，打来说一声。',
    keywords: '洪水 封路 值班',
    organization: 'committee',
  },
  {
    category: 'medical',
    name: '村卫生室',
    description: '头疼脑热、换药、量血压、取慢病药。夜里急病先打120。',
    keywords: '村医 量血压 取药 换药',
    organization: 'surgery',
  },
  {
    category: 'medical',
    name: '陪老人看病',
    description: '老人到旗医院看病没人陪，提前一天打来，志愿者陪着挂号、取药。车费自理。',
    keywords: '陪诊 挂号',
    organization: 'committee',
  },
  {
    category: 'pesticide',
    name: '合作社代买种子化肥',
    description: '代买、代运，比零售便宜；不赊账。  农药瓶袋也回收，一个换一毛。',
    keywords: '化肥 种子 代买 回收',
    organization: 'cooperative',
  },
  {
    category: 'pesticide',
    name: '植保无人机打药',
    description: '每亩多少钱打电话问，够50亩就来。打药前把蜂箱、鱼塘、井盖好。',
    keywords: '无人机 飞防 打药',
    organization: 'cooperative',
  },
  {
    category: 'legal',
    name: '村法律顾问',
    description: '每月15号上午在村委会。合同、欠条先拿来看看再签。',
    keywords: '律师 合同 欠条',
    organization: 'committee',
  },
  {
    category: 'jobs',
    name: '零工信息',
    description: '起土豆、剪羊毛、摘枸杞、盖房子，找活的、找人的都登记在这里。',
    keywords: '零工 找活 起土豆 剪羊毛',
    organization: 'committee',
  },
  {
    category: 'jobs',
    name: '手艺培训报名（蒙古包搭建、奶食品、皮雕、电焊、家政、月嫂）',
    description: '够20人开班，管一顿饭，发证。',
    keywords: '培训 报名 奶食品 电焊',
    organization: 'committee',
  },
  {
    category: 'chat',
    name: '拉话话、搭把手',
    description:
      '陪老人说话、代买东西、换灯泡、贴春联、教用手机、给外头的孩子视频，打来就去。没人接就是在地里，晚上再打。',
    keywords: '聊天 代买 换灯泡 视频',
    organization: 'committee',
  },
  {
    category: 'chat',
    name: '互助幸福院送饭',
    description:
      '70岁以上、腿脚不便的老人，中午送一顿热饭，每顿三块。前一天下午五点以前说。住院、走亲戚不用送也请说一声，免得饭凉了。第一次要登记有没有糖尿病、吃不吃羊肉、牙口咋样，家里电话谁接。过年三天不送，初四起照常。农忙时晚半个钟头，请多担待着点',
    keywords: '送饭 助餐 老人',
    organization: 'happiness',
  },
]

/** What a clerk writes beside a number. */
export const LABELS = [
  '值班室',
  '办公室',
  '24小时',
  '村支书',
  '村主任',
  '网格员',
  '村医',
  '夜间',
  '找巴特尔',
  '会说蒙古语',
]
export const LONG_LABEL = '嘎查达额尔敦巴雅尔（白天在牧场信号不好）'
