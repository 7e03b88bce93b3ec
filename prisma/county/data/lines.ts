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
