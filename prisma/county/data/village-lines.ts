import type { Line } from './lines'

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
      '70岁以上、腿脚不便的老人，中午送一顿热饭，每顿三块。前一天下午五点以前说。住院、走亲戚不用送也请说一声，免得饭凉了。第一次要登记有没有糖尿病、吃不吃羊肉、牙口咋样，家里电话谁接。过年三天不送，初四起照常。农忙时晚半个钟头，请您多担待着点。',
    keywords: '送饭 助餐 老人',
    organization: 'happiness',
  },
]
