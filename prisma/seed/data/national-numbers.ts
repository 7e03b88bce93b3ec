import { HOTLINE_RULES } from './sources'

const emergency = `全国统一紧急号码，不并入12345：${HOTLINE_RULES}`

type NationalNumber = { source: string; roundTheClock?: boolean }

/** 全国统一号码 and their official sources. Round the clock where that is settled; else the hours stay unknown. */
export const nationalNumbers = {
  '110': { source: `报警，${emergency}`, roundTheClock: true },
  '119': { source: `火警和抢险救援，${emergency}`, roundTheClock: true },
  '120': { source: `医疗急救，${emergency}`, roundTheClock: true },
  '12320': { source: '卫生热线，国家卫生健康委' },
  '12316': { source: '农业系统公益服务统一专用号码，农市发〔2006〕10号' },
  '12348': { source: '公共法律服务热线，司法部' },
  '12333': { source: '人力资源和社会保障电话咨询，人力资源和社会保障部' },
} satisfies Record<string, NationalNumber>
