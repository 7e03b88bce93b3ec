/** Short numbers of the whole country that are nothing but a number even where no word says so. */
const KNOWN = new Set(
  `12300 12301 12305 12306 12309 12312 12313 12315 12316 12318 12319 12320 12321 12328 12329 12331 12333 12336 12337
  12338 12339 12340 12345 12348 12349 12350 12351 12355 12356 12358 12363 12365 12366 12367 12368 12369 12371 12377
  12378 12379 12380 12385 12386 12388 12389 12390 12393 12395 12396 12110 12121 12122 12123 95598 96110`.split(
    /\s+/,
  ),
)

/** Ones so short that they are amounts as often: a word beside them must say that somebody rings. */
const AMBIGUOUS = new Set(['110', '114', '119', '120', '122'])

/** Whether digits that stand alone in a link's brackets are a number: listed, or of the form of a national hotline. */
export const isKnownShort = (digits: string) =>
  KNOWN.has(digits) || AMBIGUOUS.has(digits) || /^(1[02]\d{3}|9[56]\d{3,4})$/.test(digits)

const RINGS =
  /(电话|热线|专线|总机|座机|手机|联系方式|拨打?|致电|来电|呼叫|打|报警|火警|急救|消防|交通事故|tel|phone)(号码|号)?([通了是为请.:“"'‘「(*_\s])*([*_]*\d{3,12}[*_]*[、,/和或及与\s]+)*[*_“"]*$/i
const ANSWERS = /^[*_”"’」)\s]*(报警|急救|救护|火警|消防|求助|热线|专线|电话|指挥中心|平台|服务台)/
const COUNTS =
  /^\s*([元块角米亩斤克千万亿吨度℃°%‰名户个余几岁次场间套台条项件份匹顷年月秒级楼栋届页寸尺升]|公里|公斤|小时|分钟|人(?!工)|天(?!天)|日(?!夜)|时(?!刻)|分(?!中心|机|站|局)|点(?!对|击)|号(?!码|线)|多(?!部)|只(?!需|要|能|管|是)|平[方米]|立方|层|股|期|[封批头株棵盏辆袋步字宗笔票段峰尾羽箱瓶枚圆㎡+]|美元|kWh|\(元|口(?!号)|家(?!庭)|例(?!如)|位(?!于)|所(?!有)|处(?!理)|本(?!地)|张(?![\p{Script=Han}]{1,2}接)|座(?!席|机)|起(?!来)|单(?!位)|支(?!持)|片(?!区)|里(?!面)|方(?!便))/u
const NAMES =
  /(第|共|计|人口|金额|经费|标准|价格|人数|总数|(?<!附)近|逾|达到|下降|增长|尾号|验证码|口令|取件码|文号|编码|房号|QQ号|(?<!预)约|达|量|超过?|[￥¥$#№]|密码|编号|代码|邮编|[A-Za-z])[.:为是\s]*$/

/**
 * Whether a short number (three to six digits, with a 1 or 9 in front) in running text is one that is rung, not an
 * amount, a year or the number of something.
 * @param before, after what stands around it, signs in half width
 */
export function isShortNumber(digits: string, before: string, after: string): boolean {
  if (COUNTS.test(after)) return false
  const isAmbiguous = AMBIGUOUS.has(digits)
  // 打100、200斤: of three and four digits hardly one is rung but those.
  if (RINGS.test(before)) return isAmbiguous || digits.length > 4
  if (NAMES.test(before)) return false
  return KNOWN.has(digits) || (isAmbiguous && ANSWERS.test(after))
}
