// What residents send, as they type it: tired, with a thumb, by voice input that mishears, and not always to the point.

type Problem = { topic: string; text: string | null; isUrgent?: true }

export const PROBLEMS: Problem[] = [
  { topic: '楼道灯', text: '三单元二楼灯坏了快一个月了' },
  { topic: '楼道灯', text: '灯一直不亮 老人晚上下楼看不见 摔过一回了 麻烦快点', isUrgent: true },
  { topic: '楼道灯', text: '声控灯拍手也不亮跺脚也不亮' },
  { topic: '楼道灯', text: null },
  { topic: '楼道堆物', text: '二楼那家把腌菜缸纸箱子都放楼道 说了不听' },
  { topic: '楼道堆物', text: '楼道里放了三辆自行车一个沙发,担架都抬不过去' },
  { topic: '楼道堆物', text: '又堆上了 上次清走没两天又堆上了' },
  { topic: '楼道堆物', text: '冬储大白菜码了一楼道,过不去人。不是我一家说' },
  { topic: '消防通道', text: '单元门口天天停车,救护车进不来', isUrgent: true },
  { topic: '消防通道', text: '消防通到叫人用三轮车堵了，车主电话打不通' },
  { topic: '消防通道', text: '网围栏把路封了 拉水车过不去' },
  { topic: '飞线充电', text: '从四楼窗户拉下来一根线给电动车充电 下雨天也充', isUrgent: true },
  { topic: '飞线充电', text: '楼下飞线，半夜冒过火星子！！！', isUrgent: true },
  { topic: '飞线充电', text: '没地方充电才飞线的 能不能给安个充电棚' },
  { topic: '墙面破损', text: '外墙皮往下掉,砸过车' },
  { topic: '墙面破损', text: '楼头保温层鼓了 风一刮呼啦呼啦响' },
  { topic: '小广告', text: '墙上门上全是开锁贷款的,撕了又贴' },
  { topic: '小广告', text: null },
  { topic: '其他', text: '村口桥上的栏杆让拉草车碰断了一截 小娃娃上学走那' },
  { topic: '其他', text: '自来水这两天是黄的 一烧一层锈' },
  { topic: '其他', text: '垃圾箱满了七八天没人拉，狗刨得到处都是' },
  { topic: '其他', text: '路灯白天亮黑夜不亮' },
  { topic: '其他', text: '井盖没了 插了个树枝子 黑夜看不见', isUrgent: true },
  {
    topic: '其他',
    text: '暖气不热 十六度都没有 家里有月子里的娃娃 打供热公司电话老占线 想问问到底归谁管 我们小区今年换了阀门说是好了结果比去年还不热',
  },
  { topic: '其他', text: '邻居家的狗不栓 放羊的狗也不栓' },
  { topic: '其他', text: '语音打字：就是我们队那个机井那个泵坏了，浇不上地，问了好几回了' },
]

export const OPINIONS = [
  '卡上的字再大点,我妈七十八看不清',
  '号码能不能写上是谁接 打过去不知道叫什么',
  '希望多来几次义诊，上次没赶上',
  '打电话的时候说蒙语的人接一下',
  '药店24小时的也写上吧',
  '二维码扫了两回没扫开 后来又开了',
  '挺好的',
  '农药那个电话挺管用的，谢谢那个小伙子',
  '建议把修水管的电话也印上',
  '为啥我们队没发卡',
  '建议卡片做成磁铁的，贴冰箱上，纸的让孙子撕了。另外字太密了，救急的和不急的分开些，老年人分不清哪个是哪个。谢谢领导',
  '公告老说活动 活动完了也不撤',
  '周六日没人接，能不能轮个班',
  '你好',
  '法律那个排队排了两个星期',
  '招聘信息都是旧的',
]

/** Why somebody was not content; of who was, mostly nothing. */
export const COMPLAINTS = [
  '接了说不归他管 让我找别人',
  '态度不好',
  '说回电话 等了三天没回',
  '问了半天也没听懂',
  '来了 没修好就走了',
  '老占线',
  '让我去旗里办 一百多里地',
  '推来推去',
]
export const PRAISE = ['接的快 说的清楚', '谢谢', '小姑娘挺有耐心', '当天就来了', '很好很好👍']

export const ORDER_WORDS = [
  null,
  null,
  '家里就我一个老太太 腿脚不好 上午来',
  '两个人 都要理',
  '炕烧不着了 烟往屋里倒',
  '来之前打个电话 狗拴上',
  '我儿子给我点的 他在外地',
  '牧点上 离村部十二里 路上有个铁门',
  '血压计有了 想让教教咋用',
]

export const ADDED = [
  '今天又来问一下',
  '下午三点以后家里有人',
  '补一句 是东头那个门',
  '门牌掉了 蓝大门就是',
  '白天打电话 晚上睡的早',
]

export const ESTATES = [
  '样例花园',
  '样苑小区',
  '例家属院',
  '示范移民新村',
  '东试组',
  '西样组',
  '样河移民区',
  null,
  null,
]

export const COMPANIES = ['样例物业公司', '试安保洁队', '样电供电所', '例水供水站', '示范供热公司']

/** What an office asks back, notes for itself, answers, refuses with. */
export const QUESTIONS = [
  '请问是几号楼几单元？',
  '方便说一下大概几点没水吗？',
  '请问是哪个门，朝东的还是朝西的？',
]
export const NOTES = [
  '物业说件没到，下周一来',
  '去年也报过，同一户，做过工作',
  '电话核实过，情况属实',
  '和网格员去看了，照片在群里',
  '这个归供热公司，已口头通知',
]
export const REFUSALS = [
  '这件事法院正在办，请等判决。',
  '写的内容看不出是什么事，请再说清楚些，重新发一次。',
  '和您前天发的是同一件，按那一件办。',
]
type Told = Record<'progress' | 'done' | 'answers' | 'again', string[]>

/** What is said on the way, by kind: who orders a haircut is not told of a lamp. */
const MENDED: Told = {
  progress: ['派人去看了，下午带件过来', '配件买上了，明天装', '和那户说了，答应后天清', '约了明天上午'],
  done: ['弄好了，两个单元都看过', '清走了，也扫了', '补上了，看了没问题', '换了新的，照片见后'],
  answers: [
    '您好，已经修好了。要是还有问题，请再告诉我们。',
    '您好，已经处理了，也和那户人家说好了。再有，请再告诉我们。',
    '您好，已经派人去办，三天内办好。没办好，请再告诉我们。',
    '您好，今天上午和物业一起去看了，要买配件，下周三以前装上。给您添麻烦了。',
  ],
  again: ['还是老样子', '只弄了一单元 二单元没弄', '来看了看就走了 没修', '好了两天又坏了'],
}
const CAME: Told = {
  progress: ['联系上了，约了明天上午', '人手不够，改到后天，跟老人说好了'],
  done: ['去过了，老人挺高兴', '办了，收拾干净才走的', '两个人去的，一上午'],
  answers: ['志愿者已经去过了，谢谢您，有事再点。', '您好，约好了日子，志愿者会先给您打电话。'],
  again: ['没人来', '来了一个人 没弄完', '说好上午 下午才来'],
}
const HEARD: Told = {
  progress: [],
  done: [],
  answers: [
    '您说的我们记下了，下次印卡的时候改。谢谢您。',
    '谢谢您，已经转给接电话的单位，他们会改。',
    '您好，给您回过电话了，事情已经说清楚。',
  ],
  again: ['没改', '没人给我回电话'],
}
const RUNG: Told = {
  ...HEARD,
  answers: [
    '今天打过这个号码，接通了。您再试试；还打不通请再说一声。',
    '核实过了，确实打不通，正在找对的号码。',
  ],
}

export const TOLD = { PROBLEM: MENDED, ORDER: CAME, OPINION: HEARD, RATING: HEARD, REPORT: RUNG }

export const DECLINED = ['不归我们管，是自来水的', '没有这个件，要报旗里批', '那户不让进']
export const TO_HANDLER = [
  '请三天内办好，办完拍张照片',
  '家里有老人，去之前打电话',
  null,
  null,
  '这是第二次报了，请上心',
]

export const POINTS = [
  '1号楼消防通道',
  '1号楼楼道',
  '2号楼消防通道',
  '2号楼楼道',
  '东门配电箱',
  '充电棚',
  '老年活动室',
  '垃圾房',
  '锅炉房门口',
  '小广场',
]

type Asked = {
  title: string
  intro: string
  questions: { kind: string; text: string; options?: string; isRequired: boolean }[]
}

/** 试点 and what came after it. */
export const CARD_ASKED: Asked = {
  title: '明白卡好用不好用',
  intro: '明白卡在咱们这里先发了一批。好用不好用，请您说说，全旗发之前改。一分钟就能答完，不用写名字。',
  questions: [
    { kind: 'ONE', text: '您拿到明白卡了吗？', options: '拿到了\n没拿到\n拿到又丢了', isRequired: true },
    {
      kind: 'SEVERAL',
      text: '您打过哪几类？',
      options: '救急\n看病\n种地养羊\n法律\n找工作\n没打过',
      isRequired: false,
    },
    { kind: 'GRADE', text: '总的说，您满意不满意？', isRequired: true },
    { kind: 'TEXT', text: '哪里要改？', isRequired: false },
  ],
}
export const SHED_ASKED: Asked = {
  title: '充电棚修在哪儿',
  intro: '今年要修一处电动车充电棚，钱够修一处。修在哪儿，听大家的。',
  questions: [
    { kind: 'ONE', text: '修在哪儿？', options: '东门空地\n老锅炉房旁边\n文化广场北头', isRequired: true },
    { kind: 'TEXT', text: '还有什么要说的？', isRequired: false },
  ],
}
export const ASKED_WORDS = [
  '字大点',
  '多印几张',
  '挺好',
  '离我家近点',
  '晚上也能充就行',
  '别修在我家窗户底下',
]
