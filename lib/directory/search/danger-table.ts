import type { EMERGENCY_NUMBERS } from '@/lib/directory/phone/emergency'

/** 全国统一心理援助热线, since 1 May 2025 (国家卫生健康委). */
export const COUNSELLING = '12356'

type EmergencyNumber = (typeof EMERGENCY_NUMBERS)[number]['number']

/** One kind of danger: by what words it is known, whom to ring, what to say first. */
export type Danger = {
  /** A question of life: what stands above the number. */
  title: string
  /** Whom to ring, the first first. */
  numbers: EmergencyNumber[]
  /** Somebody to talk to besides. */
  counselling?: true
  /** What to say and do, in a few words each. */
  advice: string[]
  /** Known by any of these words inside what is said, in characters or in pinyin; blanks between them. */
  words: string
  /** Known by what stands together in so many forms that a list would never end. Simplified characters only. */
  pattern?: RegExp
  /** What holds such a word and is no danger: 上火, 防火宣传. */
  harmless?: RegExp
}

const POISON =
  '农药|百草枯|敌敌畏|草甘膦|除草剂|杀虫剂|老鼠药|耗子药|毒鼠强|毒药|安眠药|洁厕|消毒液|84|漂白|机油|汽油|酒精|毒蘑菇|野蘑菇'
const KIN =
  '我|老婆|媳妇|妻子|老公|丈夫|男人|女人|婆婆|公公|爸|妈|爹|娘|老人|孩子|娃|小孩|儿子|女儿|闺女|孙子|孙女|奶奶|爷爷'
/** What is looked for in vain and is nobody: work, a doctor, a telephone. */
const THINGS = '工作|活|对象|电话|号码|谁|药|医|地|路|卡|钥匙|学校|老师|幼儿园|单位|东西|手机|钱'
const GONE = `走丢|走失|丢了|不见了|失踪|失联|没回来|没回家|联系不上|跑丢|迷路|找不[到着](?!${THINGS})`

/** Ordered as they are shown where one says several: who is dying comes first. */
export const DANGERS: Danger[] = [
  {
    title: '有人想不开，先陪着，马上打电话',
    numbers: ['120', '110'],
    counselling: true,
    advice: ['别让他一个人待着', '把农药、绳子、刀收走', '说清在哪儿、现在怎么样'],
    words: `想不开 不想活 活不下去 活够了 活腻了 自杀 轻生 寻短见 寻死 跳楼 跳河 跳井 上吊 割腕 自残 自伤 遗书
      想死 不如死 死了算了 一了百了 活着没意思 活着没劲 没有活路 活着太累 走绝路 结束生命`,
    harmless: /想死(你|您|他|她|我了)|笑死/,
  },
  {
    title: '有人中毒了，马上打120',
    numbers: ['120'],
    counselling: true,
    advice: ['说清在哪个村、哪一家', '说清吃了、喝了什么，多少', '药瓶留着，照120说的做'],
    words: `喝农药 喝药了 喝了药 服毒 中毒 误食 误服 误喝 食物中毒 吃错药 药吃多了`,
    pattern: new RegExp(
      `(喝|吃|吞|服|咽|灌|舔)(了|下|进|错|到|过)*[^，。]{0,3}(${POISON})|(${POISON})[^，。]{0,3}(喝|吞|吃|咽|舔)(了|下|进)`,
    ),
    harmless: /中毒(怎么|如何)?(预防|防)/,
  },
  {
    title: '煤气、烟气伤人，先开窗、出来，再打电话',
    numbers: ['120', '119'],
    advice: ['先开窗，人到外面去', '别开灯、别点火、别打火机', '到了外面再打电话'],
    words: `煤气 一氧化碳 闷炭 煤烟 天然气泄漏 天然气漏 燃气泄漏 燃气漏 液化气漏 漏气 瓦斯`,
    harmless:
      /(煤气|液化气|天然气)(罐|灶|费|表|卡)?(在?哪|怎么|去哪|找谁)?(里|儿)?(换|送|买|灌|装|交|缴|充)|(换|送|买|灌|装|修|缴|交|充)(一下|个|一罐|罐|点)?(煤气|液化气|天然气|燃气)(罐|灶|费|表|卡)?(?!.*(中毒|漏))/,
  },
  {
    title: '着火了，先跑出来，马上打119',
    numbers: ['119', '120'],
    advice: ['人先出来，别回去拿东西', '说清在哪个村、哪一家', '说清里面还有没有人'],
    words: `火 着火 起火 失火 救火 火灾 火警 大火 山火 草原火 草场火 房子烧 烧起来 烧着了 冒烟 爆炸 炸了
      电线冒火 冒火 走水 火烧`,
    pattern:
      /(房|屋|家|楼|车|柴|草|秸秆|电线|电瓶|电动车|锅|炕|树林|林子|地里|仓库|院)(子|里|都|也)?(着|烧)(了|火|起|开)/,
    harmless: /(防|预防)(火灾|着火|起火|失火)|炸了?(油|糕|鸡|串)|发烧/,
  },
  {
    title: '有人被困、落水，马上打119',
    numbers: ['119', '120'],
    advice: ['不会水的别下水', '说清在哪儿、困了几个人', '派个人到路口等车'],
    words: `落水 溺水 淹了 淹着 掉水里 掉河 掉井 掉冰 掉进 被困 困住 压住 被埋 埋在 塌房 房塌 房子塌 墙塌 塌方
      滑坡 泥石流 洪水 发大水 山洪 地震 电梯困`,
  },
  {
    title: '人不好了，马上打120',
    numbers: ['120'],
    advice: ['说清在哪个村、哪一家', '说清怎么不好、多大岁数', '派个人到路口接车'],
    words: `晕倒 昏倒 昏迷 晕过去 昏过去 晕厥 休克 不省人事 叫不醒 喊不应 没气了 没呼吸 喘不上气 喘不过气
      上不来气 憋气 呼吸困难 噎住 噎着 卡住喉 卡嗓子 心梗 心肌梗 心脏骤停 心脏病犯 心脏病发 胸口疼 胸痛
      心口疼 脑梗 脑溢血 脑出血 中风 半身不能动 嘴歪 抽风 抽搐 羊角风 癫痫 口吐白沫 大出血 出血不止
      流血不止 止不住血 吐血 重伤 受重伤 摔伤 摔下来 骨折 摔断 断腿 断胳膊 烫伤 烫着 烧伤 烧着人 割破 划破 流血了 头破 破了头 鱼刺 触电 电着了 电击 被电
      毒蛇 蛇咬 被蛇 中暑 冻僵 冻伤 要生了 临产 急病 急救 救护车 快不行了 过敏休克 从房上掉 砸伤 砸着 病危
      难产 羊水破`,
    pattern:
      /(孩子|小孩|娃|宝宝|婴儿|老人|爸|妈|爹|娘|奶奶|爷爷|人|他|她)[^，。]{0,4}(不动了|没反应|不喘气|不出气|没有?呼吸|翻白眼|吐白沫|倒地|倒在地上|摔倒|摔了|摔着|摔坏|栽倒|起不来了|抽了|抽过去|吞了|噎)/,
    harmless: /被电(话|信|脑|视|工)/,
  },
  {
    title: '出了车祸，先打122，伤了人打120',
    numbers: ['122', '120', '110'],
    advice: ['人先到路边安全的地方', '说清在哪条路、伤了几个人'],
    pattern:
      /(摩托|电动|自行|三轮)车?.{0,3}摔|车.{0,3}(撞|翻|轧|碾)(了|着|倒|伤|死)|撞(了|着|倒|伤|死)(人|车|我|孩子|老人)/,
    words: `车祸 交通事故 撞车 撞人 被车撞 车撞 翻车 追尾 肇事 碾压 轧着 刮碰`,
  },
  {
    title: '有人走丢了，马上打110',
    numbers: ['110'],
    advice: ['说清几岁、穿什么、在哪儿不见的', '马上报，不用等24小时'],
    words: `走丢 走失 孩子丢 丢孩子 老人丢 人丢了 失踪 寻人 被拐 拐卖 拐走 人贩子 孩子不见 老人不见`,
    pattern: new RegExp(`(${KIN.replace('我|', '')}|病人|傻子)[^，。]{0,6}(${GONE})`),
  },
  {
    title: '有人打人、伤人，马上打110',
    numbers: ['110', '120'],
    advice: ['先躲到安全的地方', '说清在哪儿、有没有人受伤'],
    words: `家暴 家庭暴力 打老婆 打媳妇 打孩子 打老人 虐待 被打 挨打 打架 打人 打群架 斗殴 动刀 砍人 杀人 捅人
      拿刀 持刀 强奸 猥亵 性侵 非礼 骚扰 跟踪我 绑架 劫持 关起来 不让出门 非法拘禁 威胁 恐吓 要弄死 霸凌
      欺凌 校园暴力 同学打`,
    pattern: new RegExp(
      `(殴打|揍|毒打|往死里打|打)(了|伤|死)*(${KIN})(?!.{0,3}(电话|手机|号))|被(人|他|她|老公|丈夫|同学|老师|邻居|儿子|媳妇|婆婆|爸|妈)[^，。]{0,2}(打|揍)(?!电话|印|开|扰|扫)`,
    ),
    harmless: /打人民币|被打(印|开|包)|打我(电话|手机)/,
  },
  {
    title: '碰上偷抢骗，马上打110',
    numbers: ['110'],
    advice: ['钱刚转出去，马上打，还能拦', '聊天记录、转账记录别删'],
    words: `骗子 被骗 诈骗 骗钱 骗走 骗了 受骗 上当 电诈 杀猪盘 刷单 中奖 让我转账 让转账 要我转账 叫我汇款 让汇款 钱转错 转错钱 转错了 转错账 冒充 假警察 假公安 安全账户 洗钱
      小偷 偷东西 被偷 偷了 偷走 偷牛 偷羊 偷车 盗窃 被盗 入室 撬门 被撬 撬锁 抢劫 抢钱 被抢 抢走 抢夺 敲诈 勒索
      传销 赌博 吸毒 贩毒 毒品 黄赌毒 报警 报案 裸聊 丢钱包 钱包丢 身份证被冒用 黑社会 高利贷逼 堵门 砸门
      坏人 犯罪 陌生人敲门`,
    harmless: /反诈骗?(宣传|讲座)|防诈骗?(宣传|讲座)/,
  },
  {
    title: '十万火急，先打这几个电话',
    numbers: ['110', '120', '119'],
    advice: ['坏人打110，病了伤了打120，着火被困打119'],
    words: `救命 救救我 快来人 出人命 死人了 紧急求助 sos`,
  },
]
